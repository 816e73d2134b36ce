import { addDays, localDate, type LocalDate } from '#kernel';
import fc from 'fast-check';
import {
  aCandidate,
  aPastOffer,
  askedBefore,
  inBrugge,
  MONDAY,
  whatIsSought,
} from '../../../test/builders/asking.ts';
import type { AskedBefore, Candidate, Circumstances, PastOffer, Sought } from './asking.ts';
import { mayBeAsked } from './may-be-asked.ts';
import { offerStates } from './offer-state.ts';

const today = localDate(MONDAY, 'Europe/Brussels');

interface World {
  readonly who?: Partial<Candidate>;
  readonly sought?: Parameters<typeof whatIsSought>[0];
  readonly before?: Partial<AskedBefore>;
  readonly circumstances?: Partial<Circumstances>;
}

function codes(world: World): readonly string[] {
  const sought: Sought = whatIsSought(world.sought);
  const verdict = mayBeAsked(
    aCandidate(world.who),
    sought,
    askedBefore(world.before),
    inBrugge(world.circumstances),
  );
  return verdict.kind === 'may' ? [] : verdict.why.map(({ code }) => code);
}

describe('whether a volunteer may be asked', () => {
  it('lets somebody be asked against whom nothing speaks', () => {
    expect(codes({})).toEqual([]);
  });

  const own = whatIsSought().caseId;
  it.each<[string, World]>([
    ['role_not_held', { who: { roles: ['straatmoat'] } }],
    ['not_active', { who: { state: 'ended' } }],
    ['joining', { who: { state: 'joining' } }],
    ['suspended', { who: { state: 'suspended' } }],
    ['away', { who: { state: 'away' } }],
    ['paused', { who: { state: 'paused' } }],
    ['paused', { who: { state: 'paused', pausedThrough: '2026-11-23' as LocalDate } }],
    ['paused', { who: { away: [{ from: addDays(today, -1), to: today }] } }],
    ['minor', { who: { minor: true } }],
    ['screening_missing', { who: { screenedUntil: undefined } }],
    ['screening_expired', { who: { screenedUntil: addDays(today, -1) } }],
    ['opted_out', { who: { optedOut: true } }],
    ['number_bad', { who: { numberBad: true } }],
    ['number_missing', { who: { hasNumber: false } }],
    ['person_minor', { sought: { minor: true } }],
    ['contact_unmet', { who: { byPhone: false }, sought: { contact: ['by_phone'] } }],
    ['contact_unmet', { who: { atHome: false }, sought: { contact: ['at_home'] } }],
    ['contact_unmet', { who: { atHome: false }, circumstances: { mayBeByPhone: false } }],
    [
      'beyond_reach',
      { who: { neighbourhood: 'assebroek' }, circumstances: { border: 'neighbourhood' } },
    ],
    [
      'beyond_reach',
      { who: { neighbourhood: 'zeebrugge' }, circumstances: { border: 'bordering' } },
    ],
    ['beyond_reach', { circumstances: { border: 'street' } }],
    ['professional_needed', { sought: { needsProfessional: true } }],
    ['at_capacity', { before: { activeMatches: 2 } }],
    ['at_capacity', { who: { maxMatches: 1 }, before: { activeMatches: 1 } }],
    [
      'at_capacity',
      { who: { maxMatches: 1 }, before: { offers: [aPastOffer(50, { state: 'sent' })] } },
    ],
    ['asked_too_recently', { before: { offers: [aPastOffer(47)] } }],
    ['asked_too_often', { before: { offers: [aPastOffer(72), aPastOffer(160)] } }],
    [
      'already_asked',
      { before: { offers: [aPastOffer(900, { caseId: own, state: 'declined' })] } },
    ],
    ['no_common_language', { who: { languages: ['fr'] } }],
    ['gender_unmet', { who: { gender: 'man' }, sought: { wishes: { gender: 'vrouw' } } }],
    ['gender_unmet', { who: { gender: undefined }, sought: { wishes: { gender: 'vrouw' } } }],
    ['pets_unmet', { who: { canPets: false }, sought: { wishes: { pets: true } } }],
    ['stairs_unmet', { who: { canStairs: false }, sought: { wishes: { stairs: true } } }],
    ['smoke_unmet', { who: { canSmoke: false }, sought: { wishes: { smoke: true } } }],
    ['no_overlap', { who: { hours: [{ weekday: 3, from: '09:00', to: '13:59' }] } }],
    [
      'no_overlap',
      {
        who: {
          away: [
            { from: today, to: today },
            { from: addDays(today, 1), to: addDays(today, 13) },
          ],
        },
        sought: { wishes: { hours: [] } },
      },
    ],
    ['no_overlap', { who: { hours: [] }, sought: { wishes: { hours: [] } } }],
  ])('never: %s', (code, world) => {
    expect(codes(world)).toEqual([code]);
  });

  it.each<[string, World]>([
    ['whose pause is over', { who: { state: 'paused', pausedThrough: '2026-11-22' as LocalDate } }],
    ['on the last day of the screening', { who: { screenedUntil: today } }],
    [
      'without screening for a role that asks for none',
      { who: { screenedUntil: undefined }, circumstances: { screeningRequired: false } },
    ],
    ['who rested 48 hours', { before: { offers: [aPastOffer(48)] } }],
    ['whose offers are a week old', { before: { offers: [aPastOffer(168), aPastOffer(169)] } }],
    [
      'who heard that this place was filled',
      { before: { offers: [aPastOffer(200, { caseId: own, state: 'filled' })] } },
    ],
    [
      'who talks by phone from beyond the border',
      {
        who: { neighbourhood: 'zeebrugge' },
        sought: { contact: ['by_phone'] },
        circumstances: { border: 'neighbourhood' },
      },
    ],
    [
      'who goes to that neighbourhood as well',
      {
        who: { neighbourhood: 'zeebrugge', alsoIn: ['sint-kruis'] },
        circumstances: { border: 'neighbourhood' },
      },
    ],
    [
      'while it is unknown where the person lives',
      { sought: { neighbourhood: undefined }, circumstances: { border: 'street' } },
    ],
    [
      'who only calls, for whom both ways suit',
      { who: { atHome: false }, sought: { contact: ['by_phone', 'at_home'] } },
    ],
    ['who only calls, when the person did not say how', { who: { atHome: false } }],
    ['when the person named no times', { sought: { wishes: { hours: [] } } }],
    ['when the person named no language', { sought: { wishes: { languages: [] } } }],
    ['who minds pets where there are none', { who: { canPets: false } }],
  ])('may: somebody %s', (_, world) => {
    expect(codes(world)).toEqual([]);
  });

  it('does not ask again whose yes was taken back for this case', () => {
    const taken = aPastOffer(200, { caseId: own, state: 'withdrawn', answeredAt: MONDAY });
    expect(codes({ before: { offers: [taken] } })).toEqual(['already_asked']);
  });

  it.each(['person', 'coordinator', 'volunteer', 'family'] as const)(
    'never asks whom the %s excluded, and everybody else',
    (by) => {
      const not = aCandidate();
      const sought = whatIsSought({ excluded: new Map([[not.volunteerId, by]]) });
      const verdict = mayBeAsked(not, sought, askedBefore(), inBrugge());
      expect(verdict).toEqual({ kind: 'never', why: [{ code: 'excluded', by }] });
      expect(mayBeAsked(aCandidate(), sought, askedBefore(), inBrugge()).kind).toBe('may');
    },
  );

  it('tells every reason at once', () => {
    expect(codes({ who: { optedOut: true, numberBad: true, languages: [] } })).toEqual([
      'opted_out',
      'number_bad',
      'no_common_language',
    ]);
  });
});

describe('who reported about the person', () => {
  function reporter(mayHaveReported: boolean, askedBy: Circumstances['askedBy']): string[] {
    const who = aCandidate();
    const sought = whatIsSought({ reporterIds: new Set([who.volunteerId]) });
    const verdict = mayBeAsked(who, sought, askedBefore(), inBrugge({ askedBy, mayHaveReported }));
    return verdict.kind === 'may' ? [] : verdict.why.map(({ code }) => code);
  }

  it('is never asked for a role that does not let them', () => {
    expect(reporter(false, 'coordinator')).toEqual(['is_reporter']);
    expect(reporter(false, 'wave')).toEqual(['is_reporter']);
  });

  it('may make careful contact where the role lets them and a coordinator asks, never by a wave', () => {
    expect(reporter(true, 'coordinator')).toEqual([]);
    expect(reporter(true, 'wave')).toEqual(['is_reporter']);
  });
});

describe('laws', () => {
  const offer: fc.Arbitrary<PastOffer> = fc
    .record({
      hoursAgo: fc.integer({ min: -20, max: 2_000 }),
      state: fc.constantFrom(...offerStates),
      role: fc.constantFrom('babbelbuddy', 'bezoekteam'),
    })
    .map(({ hoursAgo, ...rest }) => aPastOffer(hoursAgo, rest));
  const before: fc.Arbitrary<AskedBefore> = fc.record({
    offers: fc.array(offer, { maxLength: 6 }),
    activeMatches: fc.nat(3),
  });
  const who: fc.Arbitrary<Candidate> = fc
    .record({
      optedOut: fc.boolean(),
      numberBad: fc.boolean(),
      hasNumber: fc.boolean(),
      minor: fc.boolean(),
      screenedFor: fc.option(fc.integer({ min: -30, max: 30 }), { nil: undefined }),
      maxMatches: fc.nat(3),
      state: fc.constantFrom('active', 'paused', 'away', 'ended'),
    })
    .map(({ screenedFor, ...rest }) =>
      aCandidate({
        ...rest,
        screenedUntil: screenedFor === undefined ? undefined : addDays(today, screenedFor),
      }),
    );

  function asked(candidate: Candidate, history: AskedBefore): boolean {
    return mayBeAsked(candidate, whatIsSought(), history, inBrugge()).kind === 'may';
  }

  it('nobody is asked after stop, without a number that works, under age, or without a valid screening', () => {
    fc.assert(
      fc.property(who, (candidate) => {
        const { optedOut, numberBad, hasNumber, minor, state } = candidate;
        const { screenedUntil = '' } = candidate;
        const barred = optedOut || numberBad || !hasNumber || minor || screenedUntil < today;
        const there = state === 'active' && candidate.maxMatches > 0;
        expect(asked(candidate, askedBefore())).toBe(!barred && there);
      }),
    );
  });

  it('nobody gets a third offer in 7 days, an offer within 48 hours, or a match too many', () => {
    fc.assert(
      fc.property(before, (history) => {
        fc.pre(asked(aCandidate(), history));
        const ages = history.offers.map(
          ({ sentAt }) => (MONDAY.getTime() - sentAt.getTime()) / 3_600_000,
        );
        expect(ages.filter((age) => age < 7 * 24).length).toBeLessThan(2);
        expect(Math.min(...ages, Infinity)).toBeGreaterThanOrEqual(48);
        expect(history.activeMatches).toBeLessThan(2);
      }),
    );
  });

  it('a decline for another case never closes the door: what it replaces would close it too', () => {
    fc.assert(
      fc.property(before, fc.nat(5), (history, at) => {
        const offers = history.offers.map((past, index) =>
          index === at ? { ...past, state: 'declined' as const, answeredAt: MONDAY } : past,
        );
        fc.pre(asked(aCandidate(), history));
        expect(asked(aCandidate(), { ...history, offers })).toBe(true);
      }),
    );
  });

  it('more history never makes somebody askable', () => {
    fc.assert(
      fc.property(before, offer, (history, more) => {
        fc.pre(!asked(aCandidate(), history));
        expect(asked(aCandidate(), { ...history, offers: [...history.offers, more] })).toBe(false);
      }),
    );
  });
});
