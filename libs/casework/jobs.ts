import {
  addressReleased,
  alertRaised,
  alertSettled,
  possibleDangerRead,
  alertTaken,
  calledBack,
  dangerToldAnew,
  firstContactMade,
  offerAccepted,
  offerDeclined,
  offerExpired,
  offerFilled,
  offerMade,
  offerWithdrawn,
  personTold,
  reportAmended,
  reportReceived,
  requestOpened,
  seatAgreed,
  seatConfirmed,
  seatFreed,
  doubtSettled,
  visitBegan,
  visitDoubted,
  visitPlanned,
  visitPutOff,
  visitReported,
} from '#facts';
import { onFact } from '#platform';

const patient = { queue: 'flow', attempts: 10, backoffMs: 1_000 } as const;

export const openCaseForReport = onFact(reportReceived, { name: 'casework.open-case', ...patient });
export const takeAmendment = onFact(reportAmended, { name: 'casework.take-amendment', ...patient });
export const markDanger = onFact(alertRaised, { name: 'casework.mark-danger', ...patient });
export const markDangerAnew = onFact(dangerToldAnew, {
  name: 'casework.mark-danger-anew',
  ...patient,
});
export const settleDanger = onFact(alertSettled, { name: 'casework.settle-danger', ...patient });
export const notePossibleDanger = onFact(possibleDangerRead, {
  name: 'casework.note-possible-danger',
  ...patient,
});
export const noteAlertTaken = onFact(alertTaken, { name: 'casework.note-alert-taken', ...patient });

export const tellReporter = onFact(firstContactMade, {
  name: 'casework.tell-reporter',
  ...patient,
});

export const noteRequest = onFact(requestOpened, { name: 'casework.note-request', ...patient });
export const noteOffer = onFact(offerMade, { name: 'casework.note-offer', ...patient });
export const noteAcceptance = onFact(offerAccepted, {
  name: 'casework.note-acceptance',
  ...patient,
});
export const noteDecline = onFact(offerDeclined, { name: 'casework.note-decline', ...patient });
export const noteFilled = onFact(offerFilled, { name: 'casework.note-filled', ...patient });
export const noteExpiry = onFact(offerExpired, { name: 'casework.note-expiry', ...patient });
export const noteWithdrawal = onFact(offerWithdrawn, {
  name: 'casework.note-withdrawal',
  ...patient,
});
export const noteConfirmation = onFact(seatConfirmed, {
  name: 'casework.note-confirmation',
  ...patient,
});
export const noteMatch = onFact(seatAgreed, { name: 'casework.note-match', ...patient });
export const notePlan = onFact(visitPlanned, { name: 'casework.note-plan', ...patient });
/** Somebody is sought again, and that is due. */
export const noteFreed = onFact(seatFreed, { name: 'casework.note-freed', ...patient });
export const notePersonTold = onFact(personTold, { name: 'casework.note-person-told', ...patient });
export const followVisit = onFact(visitBegan, { name: 'casework.follow-visit', ...patient });
export const noteDoubt = onFact(visitDoubted, { name: 'casework.note-doubt', ...patient });
export const noteSettled = onFact(doubtSettled, { name: 'casework.note-settled', ...patient });
/** The person is asked for another day. */
export const followPutOff = onFact(visitPutOff, { name: 'casework.follow-put-off', ...patient });
export const noteRelease = onFact(addressReleased, { name: 'casework.note-release', ...patient });
export const hearVisit = onFact(visitReported, { name: 'casework.hear-visit', ...patient });
/** One of us called somebody about a case. */
export const noteCallBack = onFact(calledBack, { name: 'casework.note-call-back', ...patient });

export const caseworkJobs = [
  ...[
    openCaseForReport,
    takeAmendment,
    markDanger,
    markDangerAnew,
    noteAlertTaken,
    notePossibleDanger,
    settleDanger,
    tellReporter,
  ],
  ...[noteRequest, noteOffer, noteAcceptance, noteDecline, noteFilled, noteExpiry],
  ...[noteWithdrawal, noteConfirmation, noteMatch, notePlan, noteRelease, hearVisit],
  ...[noteDoubt, noteSettled, followPutOff],
  ...[notePersonTold, followVisit, noteFreed, noteCallBack],
] as const;
