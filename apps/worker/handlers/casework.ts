import * as casework from '#casework';
import { type JobHandler } from '#platform';
import { atomic, type Get } from './manner.ts';

export function caseworkHandlers(get: Get): JobHandler[] {
  const moveOnFact = get(casework.MoveOnFact);
  return [
    atomic(casework.openCaseForReport, ({ reportId }) => get(casework.OpenCase).run(reportId)),
    atomic(casework.takeAmendment, (fact) => get(casework.TakeAmendment).run(fact)),
    atomic(casework.raiseAlert, ({ reportId }) => get(casework.RaiseAlert).run(reportId)),
    atomic(casework.escalateAlert, (payload) => get(casework.EscalateAlert).run(payload)),
    atomic(casework.tellDangerAnew, (payload) => get(casework.EscalateAlert).tellAnew(payload)),
    atomic(casework.passAlertOn, ({ messageId }) => get(casework.PassAlertOn).run(messageId)),
    atomic(casework.tellReporter, ({ caseId }) => get(casework.TellReporter).run(caseId)),
    atomic(casework.noteRequest, (fact) => moveOnFact.run(fact, 'request_opened', 'matching')),
    atomic(casework.noteOffer, (fact) => moveOnFact.run(fact, 'offer_sent')),
    atomic(casework.noteAcceptance, (fact) => moveOnFact.run(fact, 'offer_accepted')),
    atomic(casework.noteDecline, (fact) => moveOnFact.run(fact, 'offer_declined')),
    atomic(casework.noteFilled, (fact) => moveOnFact.run(fact, 'offer_filled')),
    atomic(casework.noteExpiry, (fact) => moveOnFact.run(fact, 'offer_expired')),
    atomic(casework.noteWithdrawal, (fact) => moveOnFact.run(fact, 'offer_withdrawn')),
    atomic(casework.noteConfirmation, (fact) => moveOnFact.run(fact, 'seat_confirmed')),
    atomic(casework.noteMatch, (fact) => moveOnFact.run(fact, 'seat_agreed', 'matched')),
    atomic(casework.noteFreed, (fact) => moveOnFact.run(fact, 'seat_freed', 'matching')),
    atomic(casework.notePlan, (fact) => moveOnFact.run(fact, 'visit_planned')),
    atomic(casework.noteRelease, (fact) => moveOnFact.run(fact, 'address_released', 'visiting')),
    atomic(casework.noteCallBack, ({ callBackId }) => get(casework.NoteCallBack).run(callBackId)),
    atomic(casework.hearVisit, ({ caseId }) => moveOnFact.hearVisit(caseId)),
  ];
}
