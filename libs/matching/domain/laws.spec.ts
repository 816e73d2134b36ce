import { addDays, HOUR_MS, localDate } from '#kernel';
import fc from 'fast-check';
import {
  aCandidate,
  aPastOffer,
  inBrugge,
  MONDAY,
  whatIsSought,
} from '../../../test/builders/asking.ts';
import {
  type AskedBefore,
  type Candidate,
  type Circumstances,
  distances,
  type Sought,
} from './asking.ts';
import { couldServe, mayBeAsked } from './may-be-asked.ts';
import { offerStates } from './offer-state.ts';
import { rankCandidates } from './rank-candidates.ts';

/** matching.md asks for ten thousand generated worlds. */
const WORLDS = { numRuns: 10_000 };
const today = localDate(MONDAY, 'Europe/Brussels');

interface World {
  readonly who: Candidate;
  readonly sought: Sought;
  readonly before: AskedBefore;
  readonly circumstances: Circumstances;
}

function usually<Often, Seldom>(often: Often, seldom: Seldom): fc.Arbitrary<Often | Seldom> {
  return fc.oneof(
    { weight: 15, arbitrary: fc.constant(often) },
    { weight: 1, arbitrary: fc.constant(seldom) },
  );
}

const neighbourhoods = fc.constantFrom('sint-kruis', 'assebroek', 'zeebrugge');

const candidate: fc.Arbitrary<Candidate> = fc
  .record({
    state: fc.oneof(
      { weight: 8, arbitrary: fc.constant('active' as const) },
      {
        weight: 2,
        arbitrary: fc.constantFrom('paused', 'away', 'joining', 'suspended', 'ended'),
      },
    ),
    pausedFor: fc.option(fc.integer({ min: -3, max: 3 }), { nil: undefined }),
    roles: usually(['babbelbuddy'], ['straatmoat']),
    neighbourhood: neighbourhoods,
    alsoIn: fc.subarray(['sint-kruis', 'assebroek']),
    languages: fc.subarray(['nl', 'fr', 'ar'], { minLength: 1 }),
    gender: fc.constantFrom('man', 'vrouw', undefined),
    canPets: usually(true, false),
    canStairs: usually(true, false),
    canSmoke: usually(true, false),
    byPhone: usually(true, false),
    atHome: usually(true, false),
    optedOut: usually(false, true),
    numberBad: usually(false, true),
    hasNumber: usually(true, false),
    minor: usually(false, true),
    maxMatches: fc.integer({ min: 1, max: 3 }),
    screenedFor: fc.option(fc.integer({ min: -3, max: 90 }), { nil: undefined, freq: 20 }),
    price: fc.double({ min: 0, max: 1, noNaN: true }),
  })
  .map(({ screenedFor, pausedFor, price, ...rest }) =>
    aCandidate({
      ...rest,
      elsewhere: { price },
      pausedThrough: pausedFor === undefined ? undefined : addDays(today, pausedFor),
      screenedUntil: screenedFor === undefined ? undefined : addDays(today, screenedFor),
    }),
  );

const history: fc.Arbitrary<AskedBefore> = fc.record({
  offers: fc.array(
    fc
      .record({
        hoursAgo: fc.oneof(
          { weight: 4, arbitrary: fc.integer({ min: 160, max: 400 }) },
          { weight: 1, arbitrary: fc.integer({ min: -20, max: 200 }) },
        ),
        state: fc.constantFrom(...offerStates),
        role: fc.constantFrom('babbelbuddy', 'bezoekteam'),
        answered: fc.boolean(),
        own: usually(false, true),
      })
      .map(({ hoursAgo, state, role, answered, own }) =>
        aPastOffer(hoursAgo, {
          ...{ state, role, answeredAt: answered ? MONDAY : undefined },
          ...(own ? { caseId: whatIsSought().caseId } : {}),
        }),
      ),
    { maxLength: 3 },
  ),
  activeMatches: fc.constantFrom(0, 0, 1, 2),
});

const world: fc.Arbitrary<World> = fc
  .record({
    who: candidate,
    before: history,
    wishes: fc.record({
      languages: fc.subarray(['nl', 'fr', 'ar']),
      gender: fc.constantFrom('man', 'vrouw', ...Array<undefined>(6).fill(undefined)),
      pets: fc.constantFrom(true, false, undefined),
      stairs: fc.constantFrom(true, false, undefined),
      smoke: fc.constantFrom(true, false, undefined),
    }),
    contact: fc.subarray(['by_phone', 'at_home'] as const),
    excluded: usually(undefined, 'person'),
    reported: usually(false, true),
    onStreet: usually(false, true),
    personMinor: usually(false, true),
    needsProfessional: usually(false, true),
    known: usually(true, false),
    border: fc.constantFrom(...distances),
    mayBeByPhone: fc.boolean(),
    mayHaveReported: fc.boolean(),
    screeningRequired: usually(true, false),
    askedBy: fc.constantFrom('wave', 'coordinator'),
  })
  .map(({ who, before, wishes, contact, ...it }) => ({
    ...{ who, before },
    sought: whatIsSought({
      ...{ wishes, contact, minor: it.personMinor, needsProfessional: it.needsProfessional },
      ...(it.known ? {} : { neighbourhood: undefined, bordering: [] }),
      excluded: it.excluded === undefined ? new Map() : new Map([[who.volunteerId, it.excluded]]),
      reporterIds: new Set(it.reported ? [who.volunteerId] : []),
      onStreet: new Set(it.onStreet ? [who.volunteerId] : []),
    }),
    circumstances: inBrugge({
      ...{ border: it.border, mayBeByPhone: it.mayBeByPhone, askedBy: it.askedBy },
      ...{ mayHaveReported: it.mayHaveReported, screeningRequired: it.screeningRequired },
    }),
  }));

/** The hard rules of matching.md said once more, as one would tell them. */
const hardRules: readonly ((world: World) => boolean)[] = [
  ({ who }) =>
    who.state === 'active' || (who.state === 'paused' && (who.pausedThrough ?? '9999') < today),
  ({ who }) => who.roles.includes('babbelbuddy'),
  ({ who, circumstances }) =>
    !circumstances.screeningRequired || (who.screenedUntil ?? '0000') >= today,
  ({ who }) => !who.optedOut && !who.numberBad && who.hasNumber && !who.minor,
  ({ sought }) => !sought.minor && !sought.needsProfessional,
  ({ who, sought }) => !sought.excluded.has(who.volunteerId),
  ({ who, sought, circumstances: { mayHaveReported, askedBy } }) =>
    !sought.reporterIds.has(who.volunteerId) || (mayHaveReported && askedBy === 'coordinator'),
  ({ who, before }) =>
    before.activeMatches + before.offers.filter(({ state }) => state === 'sent').length <
    Math.min(2, who.maxMatches),
  ({ before }) => hoursSince(before).every((hours) => hours >= 48),
  ({ before }) => hoursSince(before).filter((hours) => hours < 7 * 24).length < 2,
  ({ before, sought }) =>
    before.offers
      .filter(({ caseId }) => caseId === sought.caseId)
      .every(
        ({ state, answeredAt }) =>
          state === 'filled' || (state === 'withdrawn' && answeredAt === undefined),
      ),
  ({ who, sought: { wishes } }) =>
    wishes.languages.length === 0 || wishes.languages.some((one) => who.languages.includes(one)),
  ({ who, sought: { wishes } }) => wishes.gender === undefined || wishes.gender === who.gender,
  ({ who, sought: { wishes } }) => who.canPets || wishes.pets !== true,
  ({ who, sought: { wishes } }) => who.canStairs || wishes.stairs !== true,
  ({ who, sought: { wishes } }) => who.canSmoke || wishes.smoke !== true,
  (world) => calls(world) || comes(world),
  (world) => !comes(world) || stepsAway(world) <= distances.indexOf(world.circumstances.border),
];

function hoursSince({ offers }: AskedBefore): number[] {
  return offers.map(({ sentAt }) => (MONDAY.getTime() - sentAt.getTime()) / HOUR_MS);
}

function calls({ who, sought: { contact }, circumstances: { mayBeByPhone } }: World): boolean {
  const wished = contact.length === 0 || contact.includes('by_phone');
  return mayBeByPhone && who.byPhone && wished;
}

function comes({ who, sought: { contact }, circumstances: { mayBeByPhone } }: World): boolean {
  const wished = contact.length === 0 || contact.includes('at_home');
  return who.atHome && (!mayBeByPhone || wished);
}

/** 0 is the same street; nobody is away from where nobody knows. */
function stepsAway({ who, sought }: World): number {
  if (sought.onStreet.has(who.volunteerId) || sought.neighbourhood === undefined) {
    return 0;
  }
  if (who.neighbourhood === 'sint-kruis' || who.alsoIn.includes('sint-kruis')) {
    return 1;
  }
  return who.neighbourhood === 'assebroek' ? 2 : 3;
}

describe('the laws of matching', () => {
  it('asks exactly whom no hard rule bars', () => {
    let asked = 0;
    fc.assert(
      fc.property(world, (it) => {
        const verdict = mayBeAsked(it.who, it.sought, it.before, it.circumstances);
        asked += verdict.kind === 'may' ? 1 : 0;
        expect(verdict.kind === 'may').toBe(hardRules.every((rule) => rule(it)));
      }),
      WORLDS,
    );
    // or the law would hold of a rule that bars everybody
    expect(asked).toBeGreaterThan(500);
  });

  it('says that somebody could serve whenever she may be asked, and never for a reason that stays', () => {
    const forNow = ['already_asked', 'at_capacity', 'asked_too_often', 'asked_too_recently'];
    fc.assert(
      fc.property(world, ({ who, sought, before, circumstances }) => {
        const verdict = mayBeAsked(who, sought, before, circumstances);
        const stays =
          verdict.kind === 'never' && verdict.why.some(({ code }) => !forNow.includes(code));
        expect(couldServe(who, sought, before, circumstances)).toBe(!stays);
      }),
      WORLDS,
    );
  });

  it('ranks everybody once, with at least one word for whoever may be asked, and a reason for whoever may not', () => {
    fc.assert(
      fc.property(fc.array(world, { maxLength: 5 }), world, (many, { sought, circumstances }) => {
        const { ranked, excluded } = rankCandidates(sought, many, circumstances);
        expect(ranked.length + excluded.length).toBe(many.length);
        expect(ranked.every((one) => one.for.length > 0)).toBe(true);
        expect(ranked.every(({ score }) => score >= 0 && score <= 1)).toBe(true);
        expect(excluded.every(({ why }) => why.length > 0)).toBe(true);
      }),
      { numRuns: 2_500 },
    );
  });
});
