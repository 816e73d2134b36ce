import * as facts from '#facts';
import { onFact } from '#platform';

export const openCaseForReport = onFact(facts.reportReceived, 'casework.open-case');
export const takeAmendment = onFact(facts.reportAmended, 'casework.take-amendment');
export const markDanger = onFact(facts.alertRaised, 'casework.mark-danger');
export const markDangerAnew = onFact(facts.dangerToldAnew, 'casework.mark-danger-anew');
export const settleDanger = onFact(facts.alertSettled, 'casework.settle-danger');
export const notePossibleDanger = onFact(facts.possibleDangerRead, 'casework.note-possible-danger');
export const noteAlertTaken = onFact(facts.alertTaken, 'casework.note-alert-taken');

export const tellReporter = onFact(facts.firstContactMade, 'casework.tell-reporter');

export const noteRequest = onFact(facts.requestOpened, 'casework.note-request');
export const noteSearchStarted = onFact(facts.searchStarted, 'casework.note-search-started');
export const noteSearchStopped = onFact(facts.searchStopped, 'casework.note-search-stopped');
export const noteSearchEnded = onFact(facts.searchEnded, 'casework.note-search-ended');
export const noteOffer = onFact(facts.offerMade, 'casework.note-offer');
export const noteAcceptance = onFact(facts.offerAccepted, 'casework.note-acceptance');
export const noteDecline = onFact(facts.offerDeclined, 'casework.note-decline');
export const noteFilled = onFact(facts.offerFilled, 'casework.note-filled');
export const noteExpiry = onFact(facts.offerExpired, 'casework.note-expiry');
export const noteKeptBack = onFact(facts.offerKeptBack, 'casework.note-kept-back');
export const noteUnreached = onFact(facts.offerUnreached, 'casework.note-unreached');
export const noteWithdrawal = onFact(facts.offerWithdrawn, 'casework.note-withdrawal');
export const noteConfirmation = onFact(facts.seatConfirmed, 'casework.note-confirmation');
export const noteMatch = onFact(facts.seatAgreed, 'casework.note-match');
export const notePlan = onFact(facts.visitPlanned, 'casework.note-plan');
/** Somebody is sought again, and that is due. */
export const noteFreed = onFact(facts.seatFreed, 'casework.note-freed');
export const notePersonTold = onFact(facts.personTold, 'casework.note-person-told');
export const followVisit = onFact(facts.visitBegan, 'casework.follow-visit');
export const noteDoubt = onFact(facts.visitDoubted, 'casework.note-doubt');
export const noteSettled = onFact(facts.doubtSettled, 'casework.note-settled');
/** The person is asked for another day. */
export const followPutOff = onFact(facts.visitPutOff, 'casework.follow-put-off');
export const noteRelease = onFact(facts.addressReleased, 'casework.note-release');
export const hearVisit = onFact(facts.visitReported, 'casework.hear-visit');
/** One of us called somebody about a case. */
export const noteCallBack = onFact(facts.calledBack, 'casework.note-call-back');
