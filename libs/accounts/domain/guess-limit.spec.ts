import fc from 'fast-check';
import {
  guessesCountSince,
  knownDeviceMayTryAt,
  type StrangersGuess,
  strangerMayTryAt,
} from './guess-limit.ts';

const start = new Date('2026-11-23T09:00:00Z');
const after = (minutes: number): Date => new Date(start.getTime() + minutes * 60_000);

interface Made {
  readonly at: Date;
  readonly network: string;
  readonly account: string;
}

/** Who tries whenever the rule lets it, for so many minutes; an attempt is made each quarter of a minute. */
function checksOf(
  made: Made[],
  tries: (minute: number) => Omit<Made, 'at'>[],
  minutes: number,
): void {
  for (let minute = 0; minute < minutes; minute += 0.25) {
    const now = after(minute);
    for (const { network, account } of tries(minute)) {
      if ((strangerMayTryAt(seenBy(made, { network, account }, now)) ?? now) <= now) {
        made.push({ at: now, network, account });
      }
    }
  }
}

function seenBy(made: readonly Made[], who: Omit<Made, 'at'>, now: Date): StrangersGuess[] {
  return made
    .filter(({ at }) => at > guessesCountSince(now))
    .map(({ at, network, account }) => ({
      at,
      atAccount: account === who.account,
      fromNetwork: network === who.network,
    }))
    .filter(({ atAccount, fromNetwork }) => atAccount || fromNetwork);
}

/** The most that fell within one hour, wherever it begins. */
function mostAnHour(made: readonly Made[]): number {
  const times = made.map(({ at }) => at.getTime());
  return Math.max(
    0,
    ...times.map((from) => times.filter((t) => t >= from && t < from + 3_600_000).length),
  );
}

describe('an unknown device', () => {
  it('may miss three times, then waits two minutes, four, eight', () => {
    const guesses: StrangersGuess[] = [];
    const waits: number[] = [];
    let at = start;
    for (let miss = 0; miss < 6; miss += 1) {
      guesses.push({ at, atAccount: true, fromNetwork: true });
      const next = strangerMayTryAt(guesses) ?? at;
      waits.push((next.getTime() - at.getTime()) / 60_000);
      at = next;
    }
    expect(waits).toEqual([0, 0, 2, 4, 8, 16]);
  });

  it('never takes all ten checks of an account from one network', () => {
    const made: Made[] = [];
    checksOf(made, () => [{ network: 'a', account: 'on duty' }], 600);
    expect(mostAnHour(made)).toBeLessThan(10);
    expect(mostAnHour(made)).toBeGreaterThan(3);
  });

  it('has ten checks an hour at one account together with all others', () => {
    const made: Made[] = [];
    const networks = Array.from({ length: 40 }, (_, at) => String(at));
    checksOf(made, () => networks.map((network) => ({ network, account: 'on duty' })), 240);
    expect(mostAnHour(made)).toBe(10);
  });

  it('is slowed down too when its network tries one account after the other', () => {
    const made: Made[] = [];
    let account = 0;
    checksOf(made, () => [{ network: 'a', account: String((account += 1)) }], 240);
    expect(mostAnHour(made)).toBeLessThanOrEqual(20);
  });

  it('is held up by no other network as long as the account has checks left', () => {
    const made: Made[] = [];
    checksOf(made, () => [{ network: 'a', account: 'on duty' }], 240);
    const mine = seenBy(made, { network: 'b', account: 'on duty' }, after(240));
    expect((strangerMayTryAt(mine) ?? start) <= after(240)).toBe(true);
  });

  it('waits an hour at most, however many there were', () => {
    const any = fc.record({
      at: fc.integer({ min: 0, max: 59 }).map(after),
      atAccount: fc.boolean(),
      fromNetwork: fc.boolean(),
    });
    fc.assert(
      fc.property(fc.array(any, { maxLength: 60 }), (guesses) => {
        const next = strangerMayTryAt(guesses) ?? start;
        const newest = Math.max(start.getTime(), ...guesses.map(({ at }) => at.getTime()));
        expect(next.getTime() - newest).toBeLessThanOrEqual(3_600_000);
      }),
    );
  });
});

describe('a known device', () => {
  it('may miss five times, then is slowed down, and has ten checks an hour', () => {
    const misses = (count: number): { at: Date }[] =>
      Array<{ at: Date }>(count).fill({ at: start });
    expect(knownDeviceMayTryAt(misses(4))).toBeUndefined();
    expect(knownDeviceMayTryAt(misses(5))).toEqual(after(1));
    expect(knownDeviceMayTryAt(misses(6))).toEqual(after(2));
    expect(knownDeviceMayTryAt(misses(10))).toEqual(after(60));
  });
});

describe('guesses', () => {
  it('count for one hour', () => {
    expect(guessesCountSince(after(60))).toEqual(start);
  });
});
