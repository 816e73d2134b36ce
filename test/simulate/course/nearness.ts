import type { Candidate, Circumstances, Sought } from '../../../libs/matching/domain/asking.ts';
import { isByPhone } from '../../../libs/matching/domain/distance.ts';
import { scoreCandidate } from '../../../libs/matching/domain/score-candidate.ts';

/** The product's score when nothing but distance counts. */
export const NEAR_ONLY: Pick<Circumstances, 'weights' | 'loadPenalty'> = {
  weights: { near: 1, times: 0, firstLanguage: 0, answering: 0, elsewhere: 0 },
  loadPenalty: { perRecentOffer: 0, perActiveMatch: 0 },
};
const NOTHING_BEFORE = { offers: [], activeMatches: 0 };

/** How near the two live, 0–1, as the product values it; undefined by phone, where it does not matter. */
export function nearnessOf(
  who: Candidate,
  sought: Sought,
  circumstances: Circumstances,
): number | undefined {
  return isByPhone(who, sought, circumstances)
    ? undefined
    : scoreCandidate(who, sought, NOTHING_BEFORE, { ...circumstances, ...NEAR_ONLY }).score;
}
