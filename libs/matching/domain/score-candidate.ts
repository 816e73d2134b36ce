import { addDays, DAY_MS } from '#kernel';
import {
  type AskedBefore,
  type Candidate,
  type Circumstances,
  offersWithin,
  type Sought,
} from './asking.ts';
import { oddsOfYes } from './odds-of-yes.ts';
import type { Consideration } from './reason.ts';
import { occasionsIn, slotsShared } from './room-ahead.ts';

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

/** Two visits a week for two weeks: more choice of times helps no further. */
const PLENTY_OF_OCCASIONS = 4;
/** So many shared interests are as good as all. */
const PLENTY_OF_INTERESTS = 3;
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
    [weights.availability, availability(who, sought, circumstances)],
    [weights.preferences, preferences(who, sought)],
    [weights.answering, answering(before, sought, circumstances)],
    [weights.interests, interests(who, sought)],
  ];
  const burdens = load(before, circumstances);
  const suits = weighed.reduce((sum, [weight, { value }]) => sum + weight * value, 0);
  const penalty = burdens.reduce((sum, { value }) => sum + value, 0);
  const parts = [...weighed.map(([, part]) => part), ...burdens, screening(who, circumstances)];
  parts.push(reported(who, sought));
  return {
    score: Math.min(1, Math.max(0, suits - penalty)),
    for: parts.map((part) => part.for).filter((reason) => reason !== undefined),
    against: parts.map((part) => part.against).filter((reason) => reason !== undefined),
  };
}

/** The first step of the role's reach is best; each further one less; beyond it nothing. */
function nearness(who: Candidate, sought: Sought, { reach }: Circumstances): Part {
  const distance = distanceOf(who, sought);
  const step = reach.indexOf(distance);
  const value = step === -1 ? 0 : 1 - step / reach.length;
  switch (distance) {
    case 'neighbourhood':
      return { value, for: { code: 'same_neighbourhood' } };
    case 'bordering':
      return { value, for: { code: 'bordering_neighbourhood' } };
    case 'city':
      return { value, against: { code: 'further_away' } };
  }
}

function distanceOf(who: Candidate, sought: Sought): 'neighbourhood' | 'bordering' | 'city' {
  if (who.neighbourhood === sought.neighbourhood) {
    return 'neighbourhood';
  }
  return sought.bordering.includes(who.neighbourhood) ? 'bordering' : 'city';
}

function availability(who: Candidate, sought: Sought, { room, visitMinutes }: Circumstances): Part {
  const slots = slotsShared(sought.wishes.hours, who.hours, visitMinutes);
  const occasions = occasionsIn(slots, room, who.away);
  const value = Math.min(1, occasions / PLENTY_OF_OCCASIONS);
  return value < 1
    ? { value, against: { code: 'few_times_suit', slots } }
    : { value, for: { code: 'times_suit', slots } };
}

/** The language she named first is the one she is at home in. */
function preferences(who: Candidate, sought: Sought): Part {
  const [first] = sought.wishes.languages;
  if (first === undefined) {
    return { value: 1 };
  }
  return who.languages.includes(first)
    ? { value: 1, for: { code: 'first_language' } }
    : { value: 0.5, against: { code: 'other_language' } };
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

function interests(who: Candidate, { wishes }: Sought): Part {
  const shared = wishes.interests.filter((interest) => who.interests.includes(interest));
  const enough = Math.min(PLENTY_OF_INTERESTS, wishes.interests.length);
  return shared.length === 0
    ? { value: 0 }
    : {
        value: Math.min(1, shared.length / enough),
        for: { code: 'shared_interests', interests: shared },
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
  { screeningRequired, lasting, today }: Circumstances,
): Part {
  const isSaid = screeningRequired && lasting && on !== undefined;
  return isSaid && on <= addDays(today, SCREENING_DAYS)
    ? { value: 0, against: { code: 'screening_ends', on } }
    : { value: 0 };
}

function reported(who: Candidate, { reporterIds }: Sought): Part {
  return reporterIds.has(who.volunteerId)
    ? { value: 0, against: { code: 'reported_herself' } }
    : { value: 0 };
}
