import fc from 'fast-check';
import { type Distance, distances } from './asking.ts';
import { type Asked, type NextStep, nextWave, waveRules } from './next-wave.ts';
import { offerStates } from './offer-state.ts';

const rules = { chanceOfYes: 0.8, most: 5, waves: 3, people: 12 };
const reach: Distance[] = ['neighbourhood', 'bordering', 'city'];

function anAsked(changed: Partial<Asked> = {}): Asked {
  return { wave: 1, state: 'sent', reached: true, odds: 0.3, ...changed };
}

function next(
  asked: readonly Asked[],
  odds: readonly number[],
  changed: Partial<Parameters<typeof nextWave>[0]> = {},
): NextStep {
  return nextWave(
    { openSeats: 1, asked, next: odds, border: 'neighbourhood', reach, ...changed },
    rules,
  );
}

const often = [0.6, 0.6, 0.6, 0.6];

describe('a search by waves', () => {
  it('asks the fewest of whom a yes is likely enough', () => {
    expect(next([], often)).toEqual({ kind: 'ask', count: 2, wave: 1 });
    expect(next([], [0.1, 0.1, 0.1, 0.1, 0.1, 0.1])).toEqual({ kind: 'ask', count: 5, wave: 1 });
    expect(next([], often, { openSeats: 2 })).toEqual({ kind: 'ask', count: 4, wave: 1 });
  });

  it('waits while somebody may still answer, and when every place is taken', () => {
    expect(next([anAsked()], often)).toEqual({ kind: 'wait' });
    expect(next([anAsked(), anAsked({ state: 'expired' })], often)).toEqual({ kind: 'wait' });
    expect(next([anAsked({ state: 'declined' })], often, { openSeats: 0 })).toEqual({
      kind: 'wait',
    });
  });

  it.each<[string, Partial<Asked>]>([
    ['says no', { state: 'declined' }],
    ['is no longer there', { state: 'withdrawn' }],
    ['was not reached', { state: 'expired', reached: false }],
  ])('replaces at once in the same wave who %s', (_, gone) => {
    expect(next([anAsked(), anAsked(gone)], often)).toEqual({ kind: 'ask', count: 2, wave: 1 });
    expect(next([anAsked({ odds: 0.9 }), anAsked(gone)], often)).toEqual({ kind: 'wait' });
    // the wave is full again
    expect(
      next([...Array.from({ length: 5 }, () => anAsked({ odds: 0.1 })), anAsked(gone)], often),
    ).toEqual({ kind: 'wait' });
  });

  it('does not replace who fell away in an earlier wave', () => {
    const asked = [anAsked({ state: 'declined' }), anAsked({ wave: 2 })];
    expect(next(asked, often)).toEqual({ kind: 'wait' });
  });

  it('sends the next wave when the last is over', () => {
    expect(next([anAsked({ state: 'expired' })], often)).toEqual({
      kind: 'ask',
      count: 2,
      wave: 2,
    });
  });

  it('widens step by step when nobody is left within the border', () => {
    expect(next([], [])).toEqual({ kind: 'widen', border: 'bordering' });
    expect(next([], [], { border: 'bordering' })).toEqual({ kind: 'widen', border: 'city' });
    expect(next([], [], { border: 'city' })).toEqual({ kind: 'nobody' });
    expect(next([], [], { border: 'bordering', reach: ['neighbourhood', 'bordering'] })).toEqual({
      kind: 'nobody',
    });
  });

  it('goes back to the coordinator after three waves, or twelve people', () => {
    expect(
      next(
        [1, 2, 3].map((wave) => anAsked({ wave, state: 'expired' })),
        often,
      ),
    ).toEqual({ kind: 'nobody' });
    const twelve = Array.from({ length: 12 }, () => anAsked({ state: 'expired' }));
    expect(next(twelve, often)).toEqual({ kind: 'nobody' });
    expect(next(twelve.slice(1), [0.1, 0.1])).toEqual({ kind: 'ask', count: 1, wave: 2 });
    const full = [
      anAsked(),
      ...twelve.slice(1).map((one) => ({ ...one, state: 'declined' as const })),
    ];
    expect(next(full, often)).toEqual({ kind: 'wait' });
  });

  it('never asks more than it may, whatever came before', () => {
    const asked = fc.record({
      wave: fc.integer({ min: 1, max: 4 }),
      state: fc.constantFrom(...offerStates),
      reached: fc.boolean(),
      odds: fc.double({ min: 0, max: 1, noNaN: true }),
    });
    fc.assert(
      fc.property(
        fc.array(asked, { maxLength: 14 }),
        fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { maxLength: 20 }),
        fc.integer({ min: 0, max: 2 }),
        fc.constantFrom(...distances),
        (before, odds, openSeats, border) => {
          const step = next(before, odds, { openSeats, border });
          const open = before.filter(({ state }) => state === 'sent').length;
          if (step.kind === 'ask') {
            expect(openSeats).toBeGreaterThan(0);
            expect(step.count).toBeGreaterThan(0);
            expect(step.count).toBeLessThanOrEqual(odds.length);
            expect(open + step.count).toBeLessThanOrEqual(rules.most);
            expect(before.length + step.count).toBeLessThanOrEqual(rules.people);
            expect(step.wave).toBeLessThanOrEqual(open > 0 ? 4 : rules.waves);
          }
          if (step.kind === 'widen') {
            expect(distances.indexOf(step.border)).toBeGreaterThan(distances.indexOf(border));
          }
          expect(step.kind === 'nobody' && open > 0).toBe(false);
        },
      ),
      { numRuns: 2_000 },
    );
  });
});

it('asks fewer at a time, and longer, for what lasts', () => {
  const waves = {
    chanceOfYes: 0.8,
    offersPerWave: 5,
    waves: 3,
    people: 12,
    lasting: { offersPerWave: 2, waves: 6 },
  };
  expect(waveRules(waves, 'lasting')).toEqual({ chanceOfYes: 0.8, people: 12, most: 2, waves: 6 });
  expect(waveRules(waves, 'single')).toEqual(rules);
  expect(waveRules(waves, 'urgent')).toEqual(rules);
});
