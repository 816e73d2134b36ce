import { DAY_MS } from '#kernel';
import {
  type AskedBefore,
  type Candidate,
  type Circumstances,
  hours,
  offersWithin,
  type PastOffer,
  type Sought,
} from './asking.ts';
import { isBeyond, isByPhone } from './distance.ts';
import type { Exclusion } from './reason.ts';
import { occasionsIn, slotsShared } from './room-ahead.ts';

export type Verdict =
  { readonly kind: 'may' } | { readonly kind: 'never'; readonly why: readonly Exclusion[] };

interface Question {
  readonly who: Candidate;
  readonly sought: Sought;
  readonly before: AskedBefore;
  readonly circumstances: Circumstances;
}
type Rule = (question: Question) => Exclusion | undefined;

/** What says whether a volunteer is free, whatever is sought. */
export interface OfHer {
  readonly who: Pick<Candidate, 'state' | 'pausedThrough' | 'away' | 'maxMatches'>;
  readonly before: AskedBefore;
  readonly circumstances: Pick<Circumstances, 'now' | 'today' | 'perVolunteer'>;
}

/** Every rule that no score can outweigh, in the order in which its reason is told. */
const rules: readonly Rule[] = [
  professionalNeeded,
  personMinor,
  roleNotHeld,
  notThere,
  awayNow,
  minor,
  screening,
  optedOut,
  numberBad,
  numberMissing,
  isReporter,
  excluded,
  alreadyAsked,
  atCapacity,
  askedTooOften,
  askedTooRecently,
  noCommonLanguage,
  genderUnmet,
  petsUnmet,
  stairsUnmet,
  smokeUnmet,
  contactUnmet,
  beyondReach,
  noOverlap,
];

/** Whether a volunteer may be asked at all; when not, every reason. Asked again at the moment of sending. */
export function mayBeAsked(
  who: Candidate,
  sought: Sought,
  before: AskedBefore,
  circumstances: Circumstances,
): Verdict {
  const question = { who, sought, before, circumstances };
  const why = rules.map((rule) => rule(question)).filter((reason) => reason !== undefined);
  return why.length === 0 ? { kind: 'may' } : { kind: 'never', why };
}

/** What bars a volunteer for now only, because of what she was asked or carries. */
const forNow: readonly Rule[] = [alreadyAsked, atCapacity, askedTooOften, askedTooRecently];

/** Whether a volunteer suits at all, free or not: nothing bars her but what she was asked or carries now. */
export function couldServe(
  who: Candidate,
  sought: Sought,
  before: AskedBefore,
  circumstances: Circumstances,
): boolean {
  const question = { who, sought, before, circumstances };
  return rules.every((rule) => forNow.includes(rule) || rule(question) === undefined);
}

/** Whether anything more may be asked of her now: she is there, has room, and was not asked too much. */
export function isFree(of: OfHer): boolean {
  return [notThere, awayNow, atCapacity, askedTooOften, askedTooRecently].every(
    (rule) => rule(of) === undefined,
  );
}

function professionalNeeded({ sought }: Question): Exclusion | undefined {
  return when(sought.needsProfessional, { code: 'professional_needed' });
}

function personMinor({ sought }: Question): Exclusion | undefined {
  return when(sought.minor, { code: 'person_minor' });
}

function roleNotHeld({ who, sought: { role } }: Question): Exclusion | undefined {
  return when(!who.roles.includes(role), { code: 'role_not_held', role });
}

function notThere({ who, circumstances: { today } }: OfHer): Exclusion | undefined {
  switch (who.state) {
    case 'active':
      return undefined;
    case 'paused': {
      const over = who.pausedThrough !== undefined && who.pausedThrough < today;
      return when(!over, { code: 'paused', through: who.pausedThrough });
    }
    case 'away':
      return { code: 'away' };
    case 'joining':
      return { code: 'joining' };
    case 'suspended':
      return { code: 'suspended' };
    case 'ended':
      return { code: 'not_active' };
  }
}

/** A pause that was planned begins by itself. One day alone is none: a question may wait for the next. */
function awayNow({ who, circumstances: { today } }: OfHer): Exclusion | undefined {
  const stretch = who.away.find(({ from, to }) => from < to && from <= today && today <= to);
  const isPause = who.state === 'active' && stretch !== undefined;
  return isPause ? { code: 'paused', through: stretch.to } : undefined;
}

/** Under 18 never alone; no seat is sure to have an adult beside it, so none is offered. */
function minor({ who }: Question): Exclusion | undefined {
  return when(who.minor, { code: 'minor' });
}

function screening({ who, circumstances }: Question): Exclusion | undefined {
  if (!circumstances.screeningRequired) {
    return undefined;
  }
  if (who.screenedUntil === undefined) {
    return { code: 'screening_missing' };
  }
  return when(who.screenedUntil < circumstances.today, { code: 'screening_expired' });
}

function optedOut({ who }: Question): Exclusion | undefined {
  return when(who.optedOut, { code: 'opted_out' });
}

function numberBad({ who }: Question): Exclusion | undefined {
  return when(who.numberBad, { code: 'number_bad' });
}

function numberMissing({ who }: Question): Exclusion | undefined {
  return when(!who.hasNumber, { code: 'number_missing' });
}

function isReporter({ who, sought, circumstances }: Question): Exclusion | undefined {
  const reported = sought.reporterIds.has(who.volunteerId);
  const carefulContact = circumstances.mayHaveReported && circumstances.askedBy === 'coordinator';
  return when(reported && !carefulContact, { code: 'is_reporter' });
}

function excluded({ who, sought }: Question): Exclusion | undefined {
  const by = sought.excluded.get(who.volunteerId);
  return by === undefined ? undefined : { code: 'excluded', by };
}

function alreadyAsked({ before, sought }: Question): Exclusion | undefined {
  const asked = before.offers.some((offer) => offer.caseId === sought.caseId && stillCounts(offer));
  return when(asked, { code: 'already_asked' });
}

/** Who heard that somebody else was first, or that it fell away before an answer, may hear of it again. */
function stillCounts({ state, answeredAt }: PastOffer): boolean {
  return state !== 'filled' && (state !== 'withdrawn' || answeredAt !== undefined);
}

/** An open question may still become a match, so it takes its room. */
function atCapacity({ who, before, circumstances }: OfHer): Exclusion | undefined {
  const { activeMatches: matches } = before;
  const openOffers = before.offers.filter(({ state }) => state === 'sent').length;
  const most = Math.min(who.maxMatches, circumstances.perVolunteer.activeMatches);
  return when(matches + openOffers >= most, { code: 'at_capacity', matches, openOffers });
}

function askedTooOften({ before, circumstances }: OfHer): Exclusion | undefined {
  const times = offersWithin(before, 7 * DAY_MS, circumstances.now);
  const tooOften = times >= circumstances.perVolunteer.offersIn7Days;
  return when(tooOften, { code: 'asked_too_often', times });
}

function askedTooRecently({ before, circumstances }: OfHer): Exclusion | undefined {
  const { restHours } = circumstances.perVolunteer;
  const recently = offersWithin(before, hours(restHours), circumstances.now) > 0;
  return when(recently, { code: 'asked_too_recently', restHours });
}

function noCommonLanguage({ who, sought }: Question): Exclusion | undefined {
  const { languages } = sought.wishes;
  const none =
    languages.length > 0 && !languages.some((language) => who.languages.includes(language));
  return when(none, { code: 'no_common_language', languages });
}

function genderUnmet({ who, sought }: Question): Exclusion | undefined {
  const wish = sought.wishes.gender;
  return wish === undefined || who.gender === wish ? undefined : { code: 'gender_unmet', wish };
}

function petsUnmet({ who, sought }: Question): Exclusion | undefined {
  return when(sought.wishes.pets === true && !who.canPets, { code: 'pets_unmet' });
}

function stairsUnmet({ who, sought }: Question): Exclusion | undefined {
  return when(sought.wishes.stairs === true && !who.canStairs, { code: 'stairs_unmet' });
}

function smokeUnmet({ who, sought }: Question): Exclusion | undefined {
  return when(sought.wishes.smoke === true && !who.canSmoke, { code: 'smoke_unmet' });
}

/** A talk by phone needs somebody who rings, anything else somebody who comes. */
function contactUnmet({ who, sought, circumstances }: Question): Exclusion | undefined {
  const phoneWill = circumstances.mayBeByPhone && mayBe('by_phone', sought) && who.byPhone;
  const homeWill = (!circumstances.mayBeByPhone || mayBe('at_home', sought)) && who.atHome;
  const wish = circumstances.mayBeByPhone && !mayBe('at_home', sought) ? 'by_phone' : 'at_home';
  return when(!phoneWill && !homeWill, { code: 'contact_unmet', wish });
}

function mayBe(way: Sought['contact'][number], { contact }: Sought): boolean {
  return contact.length === 0 || contact.includes(way);
}

function beyondReach({ who, sought, circumstances }: Question): Exclusion | undefined {
  const far = !isByPhone(who, sought, circumstances) && isBeyond(who, sought, circumstances.border);
  return when(far, { code: 'beyond_reach' });
}

function noOverlap({ who, sought, circumstances }: Question): Exclusion | undefined {
  const { visitMinutes, room } = circumstances;
  const shared = slotsShared(sought.wishes.hours, who.hours, visitMinutes);
  return when(occasionsIn(shared, room, who.away) === 0, { code: 'no_overlap' });
}

function when(holds: boolean, exclusion: Exclusion): Exclusion | undefined {
  return holds ? exclusion : undefined;
}
