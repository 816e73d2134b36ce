import type { DomainError, LocalDate } from '#kernel';
import fc from 'fast-check';
import {
  type CountedLine,
  type Elsewhere,
  mayBeAsked,
  mayBeOwed,
  mayBeSaidAgain,
  mayChoose,
  mayDeclare,
  type ReimbursementRecord,
  roomIn,
  roomOn,
} from './reimbursement-room.ts';
import { moveReimbursement, reimbursementStates } from './reimbursement-state.ts';

const caps = { dayCents: 4_231, yearCents: 169_251, metres: 2_000_000 };
const monday = '2025-11-24' as LocalDate;
const tuesday = '2025-11-25' as LocalDate;

const nothing: Elsewhere = { system: 'none', cents: 0, metres: 0, neverOnOurDays: true };
const aRecord = (changed: Partial<ReimbursementRecord> = {}): ReimbursementRecord => ({
  system: 'flat',
  elsewhere: nothing,
  elsewhereOn: new Map(),
  lines: [],
  ...changed,
});
const flat = (cents: number, changed: Partial<CountedLine> = {}): CountedLine => ({
  ...{ date: monday, kind: 'flat', cents, metres: 0, state: 'approved' },
  ...changed,
});
const km = (metres: number, changed: Partial<CountedLine> = {}): CountedLine => ({
  ...{ date: monday, kind: 'km', cents: 0, metres, state: 'approved' },
  ...changed,
});
const cost = flat(2_500, { kind: 'cost' });

/** The code of what is thrown, with how much is left. */
function refusal(run: () => void): unknown {
  try {
    run();
    return undefined;
  } catch (error) {
    const { code, details } = error as DomainError;
    return 'left' in details ? [code, details['left']] : code;
  }
}

const owed = (line: CountedLine, changed: Partial<ReimbursementRecord> = {}): unknown =>
  refusal(() => {
    mayBeOwed(line, aRecord(changed), caps);
  });

describe('a way that was texted before', () => {
  const said = (lines: readonly CountedLine[], more: boolean): unknown =>
    refusal(() => {
      mayBeSaidAgain(km(12_000), { lines }, more);
    });

  it('is asked about, unless it is another day, another length or was refused', () => {
    expect(said([km(12_000, { state: 'asked' })], false)).toBe('reimbursement.said_before');
    const others = [km(12_000, { date: tuesday }), km(8_000), km(12_000, { state: 'refused' })];
    expect(said(others, false)).toBeUndefined();
  });

  it('counts once more where she says so, and a third time by nobody but a colleague', () => {
    expect(said([], true)).toBeUndefined();
    expect(said([km(12_000)], true)).toBeUndefined();
    expect(said([km(12_000), km(12_000)], true)).toBe('reimbursement.said_too_often');
    expect(said([km(12_000), km(12_000)], false)).toBe('reimbursement.said_before');
  });
});

describe('a flat rate', () => {
  it('is taken up to the cap of a day, and above it refused with what is left', () => {
    expect(owed(flat(4_231))).toBeUndefined();
    expect(owed(flat(4_232))).toEqual(['reimbursement.over_day', 4_231]);
    expect(owed(flat(1_300), { lines: [flat(3_000)] })).toEqual(['reimbursement.over_day', 1_231]);
    expect(owed(flat(1_300, { date: tuesday }), { lines: [flat(3_000)] })).toBeUndefined();
  });

  it('is taken up to the cap of a year', () => {
    const lines = Array.from({ length: 40 }, (_, at) =>
      flat(4_200, { date: `2025-10-${String(at + 1)}` as LocalDate }),
    );
    expect(owed(flat(1_251), { lines })).toBeUndefined();
    expect(owed(flat(1_252), { lines })).toEqual(['reimbursement.over_year', 1_251]);
  });

  it('shares both caps with what others pay', () => {
    const elsewhere = {
      ...nothing,
      system: 'flat',
      cents: 168_000,
      neverOnOurDays: false,
    } as const;
    const elsewhereOn = new Map([[monday, 3_000]]);
    expect(owed(flat(1_231), { elsewhere, elsewhereOn })).toBeUndefined();
    expect(owed(flat(1_240), { elsewhere, elsewhereOn })).toEqual([
      'reimbursement.over_day',
      1_231,
    ]);
    expect(owed(flat(1_252), { elsewhere })).toBe('reimbursement.day_elsewhere_unknown');
    const stated = { ...elsewhere, neverOnOurDays: true };
    expect(owed(flat(1_252), { elsewhere: stated })).toEqual(['reimbursement.over_year', 1_251]);
  });

  it('waits until is known what others pay', () => {
    expect(owed(flat(1), { elsewhere: undefined })).toBe('reimbursement.elsewhere_unknown');
    expect(owed(flat(1), { elsewhere: { ...nothing, neverOnOurDays: false } })).toBe(
      'reimbursement.day_elsewhere_unknown',
    );
  });

  it('counts what is asked, not what was refused', () => {
    const asked = [flat(4_000, { state: 'asked' })];
    expect(owed(flat(300), { lines: asked })).toEqual(['reimbursement.over_day', 231]);
    expect(owed(flat(300), { lines: [flat(4_000, { state: 'refused' })] })).toBeUndefined();
  });

  it('never goes over a cap, whatever is asked in whatever order', () => {
    const line = fc.record({
      cents: fc.integer({ min: 1, max: 5_000 }),
      date: fc.constantFrom(monday, tuesday),
    });
    fc.assert(
      fc.property(fc.array(line, { maxLength: 60 }), fc.nat(170_000), (asked, elsewhereCents) => {
        const elsewhere = { ...nothing, system: 'flat', cents: elsewhereCents } as const;
        const lines: CountedLine[] = [];
        for (const one of asked.map(({ cents, date }) => flat(cents, { date }))) {
          if (owed(one, { elsewhere, lines }) === undefined) {
            lines.push(one);
          }
        }
        for (const date of [monday, tuesday]) {
          const given = lines.filter((one) => one.date === date);
          const total = given.reduce((all, { cents }) => all + cents, 0);
          expect(total).toBeLessThanOrEqual(caps.dayCents);
        }
        const { yearCents } = roomIn(aRecord({ elsewhere, lines }), caps);
        expect(lines.length === 0 || yearCents >= 0).toBe(true);
      }),
    );
  });
});

describe('kilometres', () => {
  it('go to 2,000 a year beside a flat rate, those for others included', () => {
    expect(owed(km(2_000_000))).toBeUndefined();
    expect(owed(km(500), { lines: [km(1_999_600)] })).toEqual([
      'reimbursement.over_kilometres',
      400,
    ]);
    const elsewhere = { ...nothing, system: 'flat', metres: 1_999_000 } as const;
    expect(owed(km(1_001), { elsewhere })).toEqual(['reimbursement.over_kilometres', 1_000]);
  });

  it('have no end where all is proven', () => {
    expect(owed(km(3_000_000), { system: 'real', elsewhere: undefined })).toBeUndefined();
  });

  it('may be asked before anything was chosen, but not be owed', () => {
    const fresh = aRecord({ system: undefined, elsewhere: undefined });
    expect(
      refusal(() => {
        mayBeAsked(km(12_000), fresh, caps);
      }),
    ).toBeUndefined();
    expect(
      refusal(() => {
        mayBeAsked(km(2_000_001), fresh, caps);
      }),
    ).toEqual(['reimbursement.over_kilometres', 2_000_000]);
    expect(owed(km(12_000), fresh)).toBe('reimbursement.no_system');
  });
});

describe('one system a year', () => {
  it('mixes no flat rate with real costs', () => {
    expect(owed(cost)).toBe('reimbursement.mixed');
    expect(owed(flat(1), { system: 'real' })).toBe('reimbursement.mixed');
    expect(owed(cost, { system: 'real' })).toBeUndefined();
  });

  const choose = (system: 'flat' | 'real', changed: Partial<ReimbursementRecord>): unknown =>
    refusal(() => {
      mayChoose(system, aRecord({ system: undefined, ...changed }), caps);
    });

  it('changes only while nothing stands by the other one', () => {
    expect(choose('real', { lines: [flat(100)] })).toBe('reimbursement.system_in_use');
    expect(choose('real', { lines: [flat(100, { state: 'refused' }), km(500)] })).toBeUndefined();
    expect(choose('flat', { lines: [cost] })).toBe('reimbursement.system_in_use');
    expect(choose('flat', { lines: [km(2_000_001)] })).toEqual([
      'reimbursement.over_kilometres',
      0,
    ]);
  });

  it('is one with what she declared elsewhere', () => {
    const real = { ...nothing, system: 'real' } as const;
    expect(choose('flat', { elsewhere: real })).toBe('reimbursement.mixed');
    expect(choose('real', { elsewhere: real })).toBeUndefined();
    const declare = (system: 'flat' | 'real' | undefined): unknown =>
      refusal(() => {
        mayDeclare(real, { system });
      });
    expect(declare('flat')).toBe('reimbursement.mixed');
    expect([declare('real'), declare(undefined)]).toEqual([undefined, undefined]);
  });
});

describe('what is left', () => {
  it('of a day is no more than of the year', () => {
    const elsewhere = { ...nothing, system: 'flat', cents: 169_000 } as const;
    expect(roomOn(aRecord({ elsewhere }), caps, monday)).toBe(251);
  });

  it('is less than nothing where others pay too much', () => {
    const elsewhere = { ...nothing, system: 'flat', cents: 169_351 } as const;
    expect(roomIn(aRecord({ elsewhere }), caps).yearCents).toBe(-100);
  });

  it('counts days declared apart once, within what was declared for the year', () => {
    const elsewhere = { ...nothing, system: 'flat', cents: 1_000 } as const;
    const elsewhereOn = new Map([[monday, 600]]);
    expect(roomIn(aRecord({ elsewhere, elsewhereOn }), caps).yearCents).toBe(168_251);
    expect(roomIn(aRecord({ elsewhereOn }), caps).yearCents).toBe(168_651);
  });
});

describe('a line', () => {
  it('is settled once, and what was paid stays paid', () => {
    expect(moveReimbursement('asked', 'approved')).toBe('approved');
    expect(moveReimbursement('approved', 'refused')).toBe('refused');
    for (const state of reimbursementStates) {
      expect(() => moveReimbursement('paid', state)).toThrow('reimbursement.move_refused');
    }
    expect(() => moveReimbursement('asked', 'paid')).toThrow('reimbursement.move_refused');
  });
});
