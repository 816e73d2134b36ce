import * as casework from '#casework';
import type { AccountId, CaseId, VisitId } from '#kernel';
import { type JobHandler } from '#platform';
import { VisitsOfCase } from '#visits';
import { atomic, type Get } from './manner.ts';

export function caseworkHandlers(get: Get): JobHandler[] {
  const moveOnFact = get(casework.MoveOnFact);
  return [
    atomic(casework.openCaseForReport, ({ reportId }) => get(casework.OpenCase).run(reportId)),
    atomic(casework.takeAmendment, (fact) => get(casework.TakeAmendment).run(fact)),
    atomic(casework.markDanger, (fact) => get(casework.MarkDanger).run(fact, 'alert_raised')),
    atomic(casework.markDangerAnew, (fact) => get(casework.MarkDanger).run(fact, 'danger_anew')),
    atomic(casework.notePossibleDanger, (fact) => get(casework.NotePossibleDanger).run(fact)),
    atomic(casework.settleDanger, (fact) => get(casework.MarkDanger).settle(fact)),
    atomic(casework.noteAlertTaken, (fact) => get(casework.TakeCaseAlert).note(fact)),
    atomic(casework.tellReporter, (fact) => get(casework.TellReporter).run(fact)),
    atomic(casework.noteRequest, (fact) =>
      moveOnFact.run(ours('request_opened', fact), 'matching'),
    ),
    atomic(casework.noteOffer, (fact) => moveOnFact.run(ours('offer_sent', fact))),
    atomic(casework.noteAcceptance, (fact) => moveOnFact.run(anybodys('offer_accepted', fact))),
    atomic(casework.noteDecline, (fact) => moveOnFact.run(anybodys('offer_declined', fact))),
    atomic(casework.noteFilled, (fact) => moveOnFact.run(anybodys('offer_filled', fact))),
    atomic(casework.noteExpiry, (fact) => moveOnFact.run(anybodys('offer_expired', fact))),
    atomic(casework.noteWithdrawal, (fact) => moveOnFact.run(anybodys('offer_withdrawn', fact))),
    atomic(casework.noteConfirmation, (fact) => moveOnFact.run(anybodys('seat_confirmed', fact))),
    atomic(casework.noteMatch, (fact) => moveOnFact.run(ours('seat_agreed', fact), 'matched')),
    atomic(casework.noteFreed, (fact) => moveOnFact.run(anybodys('seat_freed', fact), 'matching')),
    atomic(casework.notePlan, (fact) => ofVisit(get, ours('visit_planned', fact), fact)),
    atomic(casework.noteDoubt, (fact) => ofVisit(get, anybodys('visit_doubted', fact), fact)),
    atomic(casework.noteSettled, (fact) => ofVisit(get, ours('doubt_settled', fact), fact)),
    atomic(casework.followPutOff, ({ caseId }) => moveOnFact.putOff(caseId)),
    atomic(casework.notePersonTold, (fact) => ofVisit(get, ours('person_told', fact), fact)),
    atomic(casework.followVisit, ({ caseId }) => moveOnFact.beginVisit(caseId)),
    atomic(casework.noteRelease, (fact) => moveOnFact.run(anybodys('address_released', fact))),
    atomic(casework.noteCallBack, ({ callBackId }) => get(casework.NoteCallBack).run(callBackId)),
    atomic(casework.hearVisit, ({ caseId }) => moveOnFact.hearVisit(caseId)),
  ];
}

/** Word of a visit may come late: the visit itself says how it stands. */
async function ofVisit(
  get: Get,
  note: casework.CaseNote,
  { caseId, visitId }: { readonly caseId: CaseId; readonly visitId: VisitId },
): Promise<void> {
  const all = await get(VisitsOfCase).run(caseId);
  const visit = all.find((one) => one.visitId === visitId);
  const now = visit && {
    plannedAt: visit.plannedAt,
    told: visit.personToldAt !== undefined,
  };
  await get(casework.MoveOnFact).hearOfVisit(note, now);
}

/** What a fact carries beside its case and who caused it. */
type Refs = Readonly<Record<string, string | undefined>> & { readonly caseId: CaseId };

/** The line about something that one of us did. */
function ours(
  kind: casework.EventKind,
  { caseId, accountId, ...refs }: Refs & { readonly accountId: AccountId },
): casework.CaseNote {
  return { caseId, kind, refs, accountId };
}

/** The line about something that may have happened without us. */
function anybodys(
  kind: casework.KindByAnybody,
  { caseId, accountId, ...refs }: Refs & { readonly accountId?: AccountId | undefined },
): casework.CaseNote {
  return { caseId, kind, refs, accountId };
}
