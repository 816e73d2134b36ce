import type { VolunteerId } from '#kernel';
import type { AskedBefore, Candidate, Circumstances, Sought } from './asking.ts';
import { mayBeAsked } from './may-be-asked.ts';
import type { Exclusion } from './reason.ts';
import { type Score, scoreCandidate } from './score-candidate.ts';

interface RankedCandidate extends Score {
  readonly volunteerId: VolunteerId;
}

interface ExcludedCandidate {
  readonly volunteerId: VolunteerId;
  readonly why: readonly Exclusion[];
}

export interface Ranking {
  readonly ranked: readonly RankedCandidate[];
  readonly excluded: readonly ExcludedCandidate[];
}

/**
 * Everybody looked at: who may be asked, best first, and who never, with the reasons. The same input gives
 * the same order in whatever order it comes; on a tie who was asked longest ago comes first.
 */
export function rankCandidates(
  sought: Sought,
  candidates: readonly { readonly who: Candidate; readonly before: AskedBefore }[],
  circumstances: Circumstances,
): Ranking {
  const ranked: { readonly candidate: RankedCandidate; readonly lastAsked: number }[] = [];
  const excluded: ExcludedCandidate[] = [];
  for (const { who, before } of candidates) {
    const { volunteerId } = who;
    const verdict = mayBeAsked(who, sought, before, circumstances);
    if (verdict.kind === 'never') {
      excluded.push({ volunteerId, why: verdict.why });
    } else {
      const score = scoreCandidate(who, sought, before, circumstances);
      ranked.push({ candidate: { volunteerId, ...score }, lastAsked: lastAsked(before) });
    }
  }
  ranked.sort(
    (a, b) =>
      b.candidate.score - a.candidate.score ||
      a.lastAsked - b.lastAsked ||
      byId(a.candidate.volunteerId, b.candidate.volunteerId),
  );
  excluded.sort((a, b) => a.why.length - b.why.length || byId(a.volunteerId, b.volunteerId));
  return { ranked: ranked.map(({ candidate }) => candidate), excluded };
}

function lastAsked({ offers }: AskedBefore): number {
  return Math.max(0, ...offers.map(({ sentAt }) => sentAt.getTime()));
}

function byId(a: VolunteerId, b: VolunteerId): number {
  return a < b ? -1 : Number(a > b);
}
