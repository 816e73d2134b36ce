import { addWorkingMinutes, DAY_MS, type VolunteerId } from '#kernel';
import type { PastOffer } from '../../../libs/matching/domain/asking.ts';
import { fatigue, meanHoursToAnswer, saysNo } from '../world/population.ts';
import { randomOf } from '../world/random.ts';
import type { SimulatedVolunteer, World } from '../world/world.ts';

/** What a volunteer will say to an offer, and when; silence never comes. */
export type Answer =
  { readonly kind: 'yes' | 'no'; readonly at: Date } | { readonly kind: 'silence' };

/** How likely a yes is now, 0–1: each offer of late makes it less so, for a while. */
export function oddsNow(
  { odds }: SimulatedVolunteer,
  offers: readonly PastOffer[],
  now: Date,
): number {
  const tired = offers.reduce((sum, { sentAt }) => {
    const days = (now.getTime() - sentAt.getTime()) / DAY_MS;
    return sum + 0.5 ** (days / fatigue.halfLifeDays);
  }, 0);
  return odds * fatigue.perOffer ** tired;
}

/** The same volunteer and person give the same luck in every course of this world, whoever chooses. */
export function answerOf(
  world: World,
  { volunteer, person }: { readonly volunteer: VolunteerId; readonly person: number },
  odds: number,
  sentAt: Date,
): Answer {
  const luck = randomOf(world.seed, 'answer', volunteer, person);
  const isYes = luck.chance(odds);
  const isNo = luck.chance(saysNo);
  if (!isYes && !isNo) {
    return { kind: 'silence' };
  }
  const minutes = luck.waiting(meanHoursToAnswer * 60);
  const at = addWorkingMinutes(sentAt, minutes, world.calendar);
  return { kind: isYes ? 'yes' : 'no', at };
}
