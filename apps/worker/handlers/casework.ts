import * as casework from '#casework';
import type { AccountId, CaseId, VisitId } from '#kernel';
import { RequestsOfCase, searchStand } from '#matching';
import type { JobHandler } from '#platform';
import { VisitsOfCase } from '#visits';
import { type Get, handlersOf } from './manner.ts';

export function caseworkHandlers(get: Get): JobHandler[] {
  const follow = (heard: casework.Heard): Promise<void> => get(casework.FollowMatching).run(heard);
  // word of an offer or a visit may come late: matching and visits say how they stand
  const offers = async (heard: casework.Heard): Promise<void> =>
    follow({ ...heard, search: searchStand(await get(RequestsOfCase).run(heard.caseId)) });
  const visit = async (heard: casework.Heard, visitId: VisitId): Promise<void> => {
    const visits = await get(VisitsOfCase).run(heard.caseId);
    const found = visits.find((one) => one.visitId === visitId);
    const told = found?.personToldAt !== undefined;
    await follow({ ...heard, visit: found && { plannedAt: found.plannedAt, told } });
  };
  return handlersOf(casework.caseworkJobs, {
    openCaseForReport: ({ reportId }) => get(casework.OpenCase).run(reportId),
    takeAmendment: (fact) => get(casework.TakeAmendment).run(fact),
    markDanger: (fact) => get(casework.MarkDanger).run(fact, 'alert_raised'),
    markDangerAnew: (fact) => get(casework.MarkDanger).run(fact, 'danger_anew'),
    notePossibleDanger: (fact) => get(casework.NotePossibleDanger).run(fact),
    settleDanger: (fact) => get(casework.MarkDanger).settle(fact),
    noteAlertTaken: (fact) => get(casework.TakeCaseAlert).note(fact),
    tellReporter: (fact) => get(casework.TellReporter).run(fact),
    noteRequest: (fact) => offers(ours('request_opened', fact)),
    noteSearchStarted: (fact) => offers(ours('search_started', fact)),
    noteSearchStopped: (fact) => offers(ours('search_stopped', fact)),
    noteSearchEnded: (fact) => offers(anybodys('search_ended', fact)),
    noteOffer: (fact) => offers(ours('offer_sent', fact)),
    noteAcceptance: (fact) => offers(anybodys('offer_accepted', fact)),
    noteDecline: (fact) => offers(anybodys('offer_declined', fact)),
    noteFilled: (fact) => offers(anybodys('offer_filled', fact)),
    noteExpiry: (fact) => offers(anybodys('offer_expired', fact)),
    noteKeptBack: (fact) => offers(anybodys('offer_kept_back', fact)),
    noteUnreached: (fact) => offers(anybodys('offer_unreached', fact)),
    noteWithdrawal: (fact) => offers(anybodys('offer_withdrawn', fact)),
    noteConfirmation: (fact) => offers(anybodys('seat_confirmed', fact)),
    noteMatch: (fact) => offers(ours('seat_agreed', fact)),
    noteFreed: (fact) => offers(anybodys('seat_freed', fact)),
    notePlan: (fact) => visit(ours('visit_planned', fact), fact.visitId),
    noteDoubt: (fact) => visit(anybodys('visit_doubted', fact), fact.visitId),
    noteSettled: (fact) => visit(ours('doubt_settled', fact), fact.visitId),
    notePersonTold: (fact) => visit(ours('person_told', fact), fact.visitId),
    noteRelease: (fact) => follow(anybodys('address_released', fact)),
    followVisit: ({ caseId }) => follow({ caseId, fact: 'visit_began' }),
    followPutOff: ({ caseId }) => follow({ caseId, fact: 'visit_put_off' }),
    hearVisit: ({ caseId }) => follow({ caseId, fact: 'visit_told' }),
    noteCallBack: ({ callBackId }) => get(casework.NoteCallBack).run(callBackId),
  });
}

/** What a fact carries beside its case and who caused it. */
type Refs = Readonly<Record<string, string | undefined>> & { readonly caseId: CaseId };

/** A fact that leaves a line, about something that one of us did. */
function ours(
  fact: casework.FollowedFact & casework.KindByUs,
  { caseId, accountId, ...refs }: Refs & { readonly accountId: AccountId },
): casework.Heard {
  return { caseId, fact, note: { caseId, kind: fact, refs, accountId } };
}

/** A fact that leaves a line, about something that may have happened without us. */
function anybodys(
  fact: casework.FollowedFact & casework.KindByAnybody,
  { caseId, accountId, ...refs }: Refs & { readonly accountId?: AccountId | undefined },
): casework.Heard {
  return { caseId, fact, note: { caseId, kind: fact, refs, accountId } };
}
