import { addDays, DAY_MS } from '#kernel';
import {
  type AskedBefore,
  type Candidate,
  type Circumstances,
  type Distance,
  offersWithin,
  type Sought,
} from './asking.ts';
import { distanceOf, isByPhone } from './distance.ts';
import { oddsOfYes } from './odds-of-yes.ts';
import type { Consideration } from './reason.ts';
import type { Task } from './request-state.ts';
import { slotsShared } from './room-ahead.ts';
import { isWished } from './traits.ts';

export interface Score {
  /** 0 (poor) to 1 (excellent). */
  readonly score: number;
  readonly for: readonly Consideration[];
  readonly against: readonly Consideration[];
}

/** One thing that is looked at: how good it is, 0–1, and what to say of it. */
interface Part {
  readonly value: number;
  readonly for?: Consideration | undefined;
  readonly against?: Consideration | undefined;
}

/** What each distance is worth. Source of these and of the weights: docs/decisions. */
const WORTH: Readonly<Record<Distance, number>> = {
  ...{ street: 1, neighbourhood: 0.8, bordering: 0.5, city: 0.1 },
};
/** Where the person lives is not known: as good as the mean of all. */
const WORTH_UNKNOWN = 0.5;
/** So many parts of the week in common are as good as all: one is enough for a weekly talk. */
const ENOUGH_SLOTS: Readonly<Record<Task, number>> = { lasting: 1, single: 2, urgent: 2 };
/** So long somebody is kept for others at most; then anybody may have her. */
const HELD_BACK_DAYS = 30;
/** A smaller price is not worth a word. */
const PRICE_TOLD = 0.5;
const RECENT_DAYS = 28;
/** A lasting match is agreed for three months to begin with. */
const SCREENING_DAYS = 90;

/** How well somebody who may be asked suits, with what speaks for it and against. */
export function scoreCandidate(
  who: Candidate,
  sought: Sought,
  before: AskedBefore,
  circumstances: Circumstances,
): Score {
  const { weights } = circumstances;
  const weighed: readonly (readonly [number, Part])[] = [
    [weights.near, nearness(who, sought, circumstances)],
    [weights.times, times(who, sought, circumstances)],
    [weights.firstLanguage, firstLanguage(who, sought)],
    [weights.answering, answering(before, sought, circumstances)],
    [weights.elsewhere, elsewhere(who, sought, before, circumstances)],
  ];
  const burdens = load(before, circumstances);
  const suits = weighed.reduce((sum, [weight, { value }]) => sum + weight * value, 0);
  const penalty = burdens.reduce((sum, { value }) => sum + value, 0);
  const parts = [...weighed.map(([, part]) => part), ...burdens, screening(who, circumstances)];
  parts.push(sharedInterests(who, sought), reported(who, sought));
  return {
    score: Math.min(1, Math.max(0, suits - penalty)),
    for: parts.map((part) => part.for).filter((reason) => reason !== undefined),
    against: parts.map((part) => part.against).filter((reason) => reason !== undefined),
  };
}

function nearness(who: Candidate, sought: Sought, circumstances: Circumstances): Part {
  if (isByPhone(who, sought, circumstances)) {
    return { value: 1 };
  }
  const distance = distanceOf(who, sought);
  if (distance === undefined) {
    return { value: WORTH_UNKNOWN, against: { code: 'neighbourhood_unknown' } };
  }
  const value = WORTH[distance];
  switch (distance) {
    case 'street':
      return { value, for: { code: 'same_street' } };
    case 'neighbourhood':
      return { value, for: { code: 'same_neighbourhood' } };
    case 'bordering':
      return { value, for: { code: 'bordering_neighbourhood' } };
    case 'city':
      return { value, against: { code: 'further_away' } };
  }
}

function times(who: Candidate, sought: Sought, { task, visitMinutes }: Circumstances): Part {
  const slots = slotsShared(sought.wishes.hours, who.hours, visitMinutes);
  const value = Math.min(1, slots.length / ENOUGH_SLOTS[task]);
  return value < 1
    ? { value, against: { code: 'few_times_suit', slots } }
    : { value, for: { code: 'times_suit', slots } };
}

/** The language that the person named first is the one to feel at home in. */
function firstLanguage(who: Candidate, sought: Sought): Part {
  const [first] = sought.wishes.languages;
  if (first === undefined) {
    return { value: 1 };
  }
  return who.languages.includes(first)
    ? { value: 1, for: { code: 'first_language' } }
    : { value: 0, against: { code: 'other_language' } };
}

/** Who has what others lack is kept for them, though never for long. */
function elsewhere(
  who: Candidate,
  sought: Sought,
  before: AskedBefore,
  { now }: Circumstances,
): Part {
  const { price, because } = who.elsewhere;
  const lastAsked = Math.max(who.activeSince.getTime(), ...before.offers.map(sentTime));
  if (price === 0 || now.getTime() - lastAsked > HELD_BACK_DAYS * DAY_MS) {
    return { value: 1 };
  }
  const value = 1 - price;
  if (price < PRICE_TOLD) {
    return { value };
  }
  return because === undefined || isWished(because.trait, sought.wishes)
    ? { value, against: { code: 'needed_elsewhere_too' } }
    : { value, against: { code: 'needed_elsewhere', ...because } };
}

function sentTime({ sentAt }: { readonly sentAt: Date }): number {
  return sentAt.getTime();
}

function answering(before: AskedBefore, sought: Sought, circumstances: Circumstances): Part {
  const { answeringPrior: prior, now } = circumstances;
  const value = oddsOfYes(before.offers, sought.role, prior, now);
  const usual = prior.yes / (prior.yes + prior.no);
  if (before.offers.length === 0) {
    return { value, for: { code: 'never_asked' } };
  }
  if (value > usual * 1.25) {
    return { value, for: { code: 'often_says_yes' } };
  }
  return value < usual * 0.75 ? { value, against: { code: 'seldom_says_yes' } } : { value };
}

/** They predict little: what to begin a talk with, no reason to ask one before another. */
function sharedInterests(who: Candidate, { wishes }: Sought): Part {
  const interests = wishes.interests.filter((interest) => who.interests.includes(interest));
  return {
    value: 0,
    for: interests.length === 0 ? undefined : { code: 'shared_interests', interests },
  };
}

/** What is taken off: attention is the scarce thing. */
function load(before: AskedBefore, { loadPenalty, now }: Circumstances): Part[] {
  const times = offersWithin(before, RECENT_DAYS * DAY_MS, now);
  const matches = before.activeMatches;
  return [
    {
      value: times * loadPenalty.perRecentOffer,
      against: times > 0 ? { code: 'recently_asked', times } : undefined,
    },
    {
      value: matches * loadPenalty.perActiveMatch,
      against: matches > 0 ? { code: 'has_matches', matches } : undefined,
    },
  ];
}

/** It is said and weighs nothing: a newer extract may come in time. */
function screening(
  { screenedUntil: on }: Candidate,
  { screeningRequired, task, today }: Circumstances,
): Part {
  const isSaid = screeningRequired && task === 'lasting' && on !== undefined;
  return isSaid && on <= addDays(today, SCREENING_DAYS)
    ? { value: 0, against: { code: 'screening_ends', on } }
    : { value: 0 };
}

function reported(who: Candidate, { reporterIds }: Sought): Part {
  return reporterIds.has(who.volunteerId)
    ? { value: 0, against: { code: 'reported_herself' } }
    : { value: 0 };
}
