import type { ReportId } from '#kernel';
import type { Known } from './call-branches.ts';
import { sum } from './differences.ts';
import type { HeldCall } from './held-call.ts';
import type { Hotline } from './open-hotline.ts';

/** What stands in the cases of a person who called. */
export interface LeftInCases {
  readonly states: readonly string[];
  /** How often she decided something herself. */
  readonly decided: number;
  /** What the call added to the reports of her cases. */
  readonly added: number;
  /** How many reports the call goes with. */
  readonly linked: number;
}

/** The reports that a person's cases began with. */
export function reportsOf({ role }: HeldCall): readonly ReportId[] {
  return (role.cases ?? []).map(({ reportId }) => reportId);
}

/** @returns by the SID of the call, where a person of a case called */
export async function readCases(
  hotline: Hotline,
  held: readonly HeldCall[],
): Promise<Map<string, LeftInCases>> {
  const persons = held.filter(({ role: { cases = [] } }) => cases.length > 0);
  const ids = persons.flatMap(({ role: { cases = [] } }) => cases.map(({ caseId }) => caseId));
  const cases = await hotline.rows<{ id: string; state: string; decided: number }>(
    `select id, state, (select count(*)::int from case_event
        where case_id = case_file.id and kind = 'agreement' and account_id is null) as decided
     from case_file where id = any($1)`,
    [ids],
  );
  const reports = await hotline.rows<{ id: string; added: number }>(
    `select report_id as id, count(*)::int as added from report_addition
     where report_id = any($1) group by report_id`,
    [persons.flatMap(reportsOf)],
  );
  const links = await hotline.rows<{ sid: string }>(
    `select call.sid from report_call join call on call.id = report_call.call_id
     where call.sid = any($1)`,
    [persons.map(({ sid }) => sid)],
  );
  return new Map(
    persons.map((one) => {
      const own = cases.filter(({ id }) => one.role.cases?.some(({ caseId }) => caseId === id));
      const additions = reports.filter(({ id }) => reportsOf(one).some((own) => own === id));
      return [
        one.sid,
        {
          states: own.map(({ state }) => state),
          decided: sum(own.map(({ decided }) => decided)),
          added: sum(additions.map(({ added }) => added)),
          linked: links.filter(({ sid }) => sid === one.sid).length,
        },
      ];
    }),
  );
}

/** @param recordings the rows of recordings of the call: each stands with the report, the lost ones too */
export function expectedOfCase(
  { known, role }: HeldCall,
  { recordings }: { readonly recordings: readonly unknown[] },
): Record<keyof LeftInCases, unknown> {
  const added = known.goesWith ? toldBy(known) + recordings.length : 0;
  const opens = added > 0 && (known.danger || !known.keepsClosed);
  const state =
    role.caller === 'person of a closed case' ? closedOr(opens) : agreedOr(known, added);
  return {
    states: (role.cases ?? []).map(() => state),
    decided: ['paused', 'stopped'].includes(known.ownWish ?? '') ? 1 : 0,
    added,
    linked: known.goesWith ? 1 : 0,
  };
}

function toldBy({ wants, danger }: Known): number {
  return (wants === 'nothing' ? 0 : 1) + (danger ? 1 : 0);
}

/** What she tells anew opens her case, and so does danger. */
function closedOr(opens: boolean): string {
  return opens ? 'clarifying' : 'closed';
}

/** What she still told the static documents after her stop opens her case again: a human hears it. */
function agreedOr({ ownWish }: Known, added: number): string {
  if (ownWish === 'paused') {
    return 'waiting';
  }
  return ownWish === 'stopped' ? closedOr(added > 0) : 'agreed';
}
