import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { NetworkClock } from './clock.ts';
import { readOffset, writeOffset } from './clock-file.ts';
import { nextWorkingMorning, startOfDemonstration } from './working-day.ts';

const start = new Date('2026-03-02T09:00:00Z');

describe('a standing clock', () => {
  const clock = (): NetworkClock => new NetworkClock({ startAt: start, ticking: false });

  it('moves only when told to', () => {
    const standing = clock();
    standing.advance(90_000);
    expect(standing.now().toISOString()).toBe('2026-03-02T09:01:30.000Z');
  });

  it('passes its timers in their order, each at its own time', () => {
    const standing = clock();
    const seen: string[] = [];
    const note = (name: string) => () =>
      seen.push(`${name} ${standing.now().toISOString().slice(14, 19)}`);
    standing.after(60_000, note('laat'));
    standing.after(10_000, note('vroeg'));
    const cancel = standing.after(20_000, note('nooit'));
    cancel();
    standing.advance(120_000);
    expect(seen).toEqual(['vroeg 00:10', 'laat 01:00']);
  });

  it('advances forward only, and may be set back with its timers', () => {
    const standing = clock();
    let rang = false;
    standing.after(60_000, () => (rang = true));
    expect(() => {
      standing.advance(-1);
    }).toThrow(RangeError);
    standing.set(new Date('2026-03-01T09:00:00Z'));
    standing.advance(60_000);
    expect(rang).toBe(true);
  });
});

describe('a ticking clock', () => {
  it('runs along with the machine from its start, and keeps its offset when moved', () => {
    const kept: number[] = [];
    const ticking = new NetworkClock({
      startAt: new Date(Date.now() + 3_600_000),
      ticking: true,
      keepOffset: (offsetMs) => kept.push(offsetMs),
    });
    ticking.advance(60_000);
    ticking.stop();
    expect(Math.round(kept.at(-1)! / 1000)).toBe(3_660);
    expect(ticking.now().getTime() - Date.now()).toBeGreaterThan(3_600_000);
  });
});

describe('the kept offset', () => {
  it('is read back, and absent before the first time', () => {
    const file = join(mkdtempSync(join(tmpdir(), 'clock-')), 'deeper', 'clock.json');
    expect(readOffset(file)).toBeUndefined();
    writeOffset(file, 123_000);
    expect(readOffset(file)).toBe(123_000);
  });
});

describe('working days in Brussels', () => {
  it.each([
    ['a winter Monday', '2026-03-02T15:00:00Z', '2026-03-02T09:00:00.000Z'],
    ['a summer Wednesday', '2026-07-01T05:00:00Z', '2026-07-01T08:00:00.000Z'],
    ['a Saturday', '2026-03-07T12:00:00Z', '2026-03-09T09:00:00.000Z'],
    ['the Sunday on which summer time starts', '2026-03-29T12:00:00Z', '2026-03-30T08:00:00.000Z'],
  ])('the demonstration of %s starts at ten', (_, machine, expected) => {
    expect(startOfDemonstration(new Date(machine)).toISOString()).toBe(expected);
  });

  it.each([
    ['2026-03-02T07:00:00Z', '2026-03-02T08:00:00.000Z'],
    ['2026-03-02T08:00:00Z', '2026-03-03T08:00:00.000Z'],
    ['2026-03-27T16:00:00Z', '2026-03-30T07:00:00.000Z'],
  ])('the working morning after %s is %s', (now, expected) => {
    expect(nextWorkingMorning(new Date(now)).toISOString()).toBe(expected);
  });
});
