import { addDays, DAY_MS } from '#kernel';
import fc from 'fast-check';
import {
  aCandidate,
  aPastOffer,
  askedBefore,
  inBrugge,
  MONDAY,
  whatIsSought,
} from '../../../test/builders/asking.ts';
import type { AskedBefore, Candidate, Circumstances, PastOffer } from './asking.ts';
import { oddsOfYes } from './odds-of-yes.ts';
import { offerStates } from './offer-state.ts';
import { rankCandidates } from './rank-candidates.ts';
import { scoreCandidate } from './score-candidate.ts';

const PRIOR = { yes: 2, no: 5 };
const pastOffer: fc.Arbitrary<PastOffer> = fc
  .record({
    hoursAgo: fc.integer({ min: 48, max: 5_000 }),
    state: fc.constantFrom(...offerStates),
    role: fc.constantFrom('babbelbuddy', 'bezoekteam'),
  })
  .map(({ hoursAgo, ...rest }) => aPastOffer(hoursAgo, rest));
const history: fc.Arbitrary<AskedBefore> = fc.record({
  offers: fc.array(pastOffer, { maxLength: 8 }),
  activeMatches: fc.nat(2),
});

function score(who = aCandidate(), before = askedBefore(), sought = whatIsSought()): number {
  return scoreCandidate(who, sought, before, inBrugge()).score;
}

describe('how well somebody suits', () => {
  it('tells what speaks for and against', () => {
    const who = aCandidate({ neighbourhood: 'zeebrugge' });
    const before = askedBefore({ offers: [aPastOffer(200)], activeMatches: 1 });
    const found = scoreCandidate(who, whatIsSought(), before, inBrugge({ task: 'single' }));
    expect(found.for.map(({ code }) => code)).toEqual(['first_language', 'shared_interests']);
    expect(found.against.map(({ code }) => code)).toEqual([
      'further_away',
      'few_times_suit',
      'recently_asked',
      'has_matches',
    ]);
  });

  it('tells that a lasting match would outlive the screening, and does not weigh it', () => {
    const until = (days: number) => aCandidate({ screenedUntil: addDays(inBrugge().today, days) });
    const said = (days: number, changed = {}) =>
      scoreCandidate(until(days), whatIsSought(), askedBefore(), inBrugge(changed)).against;
    const on = addDays(inBrugge().today, 90);
    expect(said(90)).toContainEqual({ code: 'screening_ends', on });
    expect(said(91).map(({ code }) => code)).not.toContain('screening_ends');
    expect(said(90, { task: 'single' }).map(({ code }) => code)).not.toContain('screening_ends');
    expect(said(90, { screeningRequired: false })).toEqual(said(91));
    expect(score(until(90))).toBe(score(until(91)));
  });

  it('weighs the street 1, the neighbourhood .8, the bordering .5, the city .1', () => {
    const own = aCandidate();
    const street = score(
      own,
      askedBefore(),
      whatIsSought({ onStreet: new Set([own.volunteerId]) }),
    );
    const off = (who: Candidate): number => street - score(who);
    expect(off(own)).toBeCloseTo(0.3 * 0.2);
    expect(off(aCandidate({ neighbourhood: 'zeebrugge', alsoIn: ['sint-kruis'] }))).toBeCloseTo(
      0.3 * 0.2,
    );
    expect(off(aCandidate({ neighbourhood: 'assebroek' }))).toBeCloseTo(0.3 * 0.5);
    expect(off(aCandidate({ neighbourhood: 'zeebrugge' }))).toBeCloseTo(0.3 * 0.9);
  });

  it('lets distance count nothing by phone', () => {
    const far = aCandidate({ neighbourhood: 'zeebrugge' });
    const byPhone = whatIsSought({ contact: ['by_phone'] });
    expect(score(far, askedBefore(), byPhone)).toBe(score(aCandidate(), askedBefore(), byPhone));
    const said = scoreCandidate(far, byPhone, askedBefore(), inBrugge());
    expect(said.against.map(({ code }) => code)).not.toContain('further_away');
    const visits = inBrugge({ mayBeByPhone: false });
    expect(scoreCandidate(far, byPhone, askedBefore(), visits).against).toContainEqual({
      code: 'further_away',
    });
  });

  it('calls nobody far while it is unknown where the person lives', () => {
    const unknown = whatIsSought({ neighbourhood: undefined, bordering: [] });
    const said = scoreCandidate(aCandidate(), unknown, askedBefore(), inBrugge());
    expect(said.against.map(({ code }) => code)).toEqual(['neighbourhood_unknown']);
  });

  it('holds one time a week for enough for a talk every week, two for a single visit', () => {
    const once = aCandidate({ hours: [{ weekday: 3, from: '13:00', to: '17:00' }] });
    const any = whatIsSought({ wishes: { hours: [] } });
    const off = (task: Circumstances['task']): number =>
      scoreCandidate(aCandidate(), any, askedBefore(), inBrugge({ task })).score -
      scoreCandidate(once, any, askedBefore(), inBrugge({ task })).score;
    expect(off('lasting')).toBe(0);
    expect(off('single')).toBeCloseTo(0.2 / 2);
    expect(off('urgent')).toBeCloseTo(0.2 / 2);
  });

  describe('who is needed elsewhere', () => {
    const french = {
      price: 0.8,
      because: { trait: { kind: 'language', language: 'fr' }, holders: 3 },
    } as const;
    const on = (elsewhere: Candidate['elsewhere'], before = askedBefore(), languages = ['nl']) =>
      scoreCandidate(
        aCandidate({ elsewhere }),
        whatIsSought({ wishes: { languages } }),
        before,
        inBrugge(),
      );

    it('is asked later by the price, and the desk reads why', () => {
      expect(on({ price: 0 }).score - on(french).score).toBeCloseTo(0.2 * 0.8);
      expect(on(french).against).toContainEqual({ code: 'needed_elsewhere', ...french.because });
      expect(on({ ...french, price: 0.4 }).against).toEqual([]);
    });

    it('is not said to be kept for what this very person needs', () => {
      expect(on(french, askedBefore(), ['nl', 'fr']).against).toEqual([
        { code: 'needed_elsewhere_too' },
      ]);
    });

    it('is held back for thirty days at most since the last question, or since the beginning', () => {
      const days = (count: number) =>
        aCandidate({ elsewhere: french, activeSince: new Date(MONDAY.getTime() - count * DAY_MS) });
      expect(score(days(30))).toBe(on(french).score);
      expect(score(days(31))).toBe(on({ price: 0 }).score);
      const asked = askedBefore({ offers: [aPastOffer(24 * 29)] });
      expect(score(days(31), asked)).toBeLessThan(score(aCandidate(), asked));
    });
  });

  it('prefers who speaks her first language to who speaks another of hers', () => {
    const sought = whatIsSought({ wishes: { languages: ['fr', 'nl'] } });
    const first = score(aCandidate({ languages: ['fr'] }), askedBefore(), sought);
    const other = score(aCandidate({ languages: ['nl'] }), askedBefore(), sought);
    expect(first).toBeGreaterThan(other);
  });

  it('tells what both like, and does not weigh it', () => {
    const sought = whatIsSought({ wishes: { interests: ['kaarten', 'koor'] } });
    const said = scoreCandidate(
      aCandidate({ interests: ['koor'] }),
      sought,
      askedBefore(),
      inBrugge(),
    );
    expect(said.for).toContainEqual({ code: 'shared_interests', interests: ['koor'] });
    expect(said.score).toBe(score(aCandidate({ interests: [] }), askedBefore(), sought));
  });

  it('lies between 0 and 1, whatever came before', () => {
    fc.assert(
      fc.property(history, (before) => {
        const found = score(aCandidate(), before);
        expect(found).toBeGreaterThanOrEqual(0);
        expect(found).toBeLessThanOrEqual(1);
      }),
    );
  });

  it('falls with each match, never rises', () => {
    fc.assert(
      fc.property(history, (before) => {
        const more = { ...before, activeMatches: before.activeMatches + 1 };
        expect(score(aCandidate(), more)).toBeLessThanOrEqual(score(aCandidate(), before));
      }),
    );
  });

  it('is never lowered by a decline for another kind of task', () => {
    fc.assert(
      fc.property(history, fc.nat(7), (before, at) => {
        fc.pre(before.offers[at]?.role === 'bezoekteam');
        const offers = before.offers.map((offer, index) =>
          index === at ? { ...offer, state: 'declined' as const, answeredAt: MONDAY } : offer,
        );
        expect(score(aCandidate(), { ...before, offers })).toBe(score(aCandidate(), before));
      }),
    );
  });
});

describe('the odds of a yes', () => {
  it('begin with the prior of the city', () => {
    expect(oddsOfYes([], 'babbelbuddy', PRIOR, MONDAY)).toBeCloseTo(2 / 7);
  });

  it('rise with a yes and fall with a no or silence, the more the fresher', () => {
    const usual = 2 / 7;
    const odds = (hoursAgo: number, state: PastOffer['state']): number =>
      oddsOfYes([aPastOffer(hoursAgo, { state })], 'babbelbuddy', PRIOR, MONDAY);
    expect(odds(100, 'accepted')).toBeGreaterThan(odds(4_000, 'accepted'));
    expect(odds(4_000, 'accepted')).toBeGreaterThan(usual);
    expect(odds(100, 'declined')).toBeLessThan(odds(4_000, 'declined'));
    expect(odds(100, 'expired')).toBe(odds(100, 'declined'));
    expect(odds(100, 'filled')).toBe(usual);
  });
});

describe('the order', () => {
  it('is the same in whatever order the volunteers come, and leaves nobody out', () => {
    const candidate = fc
      .record({ before: history, near: fc.boolean(), optedOut: fc.boolean() })
      .map(({ before, near, optedOut }) => ({
        who: aCandidate({ optedOut, neighbourhood: near ? 'sint-kruis' : 'dudzele' }),
        before,
      }));
    fc.assert(
      fc.property(fc.array(fc.tuple(candidate, fc.nat()), { maxLength: 12 }), (keyed) => {
        const all = keyed.map(([one]) => one);
        const shuffled = keyed.toSorted(([, a], [, b]) => a - b).map(([one]) => one);
        const first = rankCandidates(whatIsSought(), all, inBrugge());
        expect(rankCandidates(whatIsSought(), shuffled, inBrugge())).toEqual(first);
        expect(first.ranked.length + first.excluded.length).toBe(all.length);
        const scores = first.ranked.map((one) => one.score);
        expect(scores).toEqual(scores.toSorted((a, b) => b - a));
      }),
    );
  });

  it('puts who was asked longest ago first on a tie', () => {
    const never = { who: aCandidate(), before: askedBefore() };
    const free = { loadPenalty: { perRecentOffer: 0, perActiveMatch: 0 } };
    const asked = {
      who: aCandidate(),
      before: askedBefore({ offers: [aPastOffer(300, { state: 'filled' })] }),
    };
    const { ranked } = rankCandidates(whatIsSought(), [asked, never], inBrugge(free));
    expect(ranked.map(({ volunteerId }) => volunteerId)).toEqual([
      never.who.volunteerId,
      asked.who.volunteerId,
    ]);
  });
});
