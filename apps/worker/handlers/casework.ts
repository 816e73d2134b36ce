import * as casework from '#casework';
import type { AccountId, CaseId, VisitId } from '#kernel';
import type { JobHandler } from '#platform';
import { VisitsOfCase } from '#visits';
import { type Get, handlersOf } from './manner.ts';

export function caseworkHandlers(get: Get): JobHandler[] {
  const moveOnFact = get(casework.MoveOnFact);
  return handlersOf(casework.caseworkJobs, {
    openCaseForReport: ({ reportId }) => get(casework.OpenCase).run(reportId),
    takeAmendment: (fact) => get(casework.TakeAmendment).run(fact),
    markDanger: (fact) => get(casework.MarkDanger).run(fact, 'alert_raised'),
    markDangerAnew: (fact) => get(casework.MarkDanger).run(fact, 'danger_anew'),
    notePossibleDanger: (fact) => get(casework.NotePossibleDanger).run(fact),
    settleDanger: (fact) => get(casework.MarkDanger).settle(fact),
    noteAlertTaken: (fact) => get(casework.TakeCaseAlert).note(fact),
    tellReporter: (fact) => get(casework.TellReporter).run(fact),
    noteRequest: (fact) => moveOnFact.run(ours('request_opened', fact), 'matching'),
    noteOffer: (fact) => moveOnFact.run(ours('offer_sent', fact)),
    noteAcceptance: (fact) => moveOnFact.run(anybodys('offer_accepted', fact)),
    noteDecline: (fact) => moveOnFact.run(anybodys('offer_declined', fact)),
    noteFilled: (fact) => moveOnFact.run(anybodys('offer_filled', fact)),
    noteExpiry: (fact) => moveOnFact.run(anybodys('offer_expired', fact)),
    noteWithdrawal: (fact) => moveOnFact.run(anybodys('offer_withdrawn', fact)),
    noteConfirmation: (fact) => moveOnFact.run(anybodys('seat_confirmed', fact)),
    noteMatch: (fact) => moveOnFact.run(ours('seat_agreed', fact), 'matched'),
    noteFreed: (fact) => moveOnFact.run(anybodys('seat_freed', fact), 'matching'),
    notePlan: (fact) => ofVisit(get, ours('visit_planned', fact), fact),
    noteDoubt: (fact) => ofVisit(get, anybodys('visit_doubted', fact), fact),
    noteSettled: (fact) => ofVisit(get, ours('doubt_settled', fact), fact),
    followPutOff: ({ caseId }) => moveOnFact.putOff(caseId),
    notePersonTold: (fact) => ofVisit(get, ours('person_told', fact), fact),
    followVisit: ({ caseId }) => moveOnFact.beginVisit(caseId),
    noteRelease: (fact) => moveOnFact.run(anybodys('address_released', fact)),
    noteCallBack: ({ callBackId }) => get(casework.NoteCallBack).run(callBackId),
    hearVisit: ({ caseId }) => moveOnFact.hearVisit(caseId),
  });
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
