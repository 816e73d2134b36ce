import { isAlive, isDueForTouch } from './session-life.ts';

const start = new Date('2026-11-23T09:00:00Z');
const after = (minutes: number): Date => new Date(start.getTime() + minutes * 60_000);

describe('a session', () => {
  it('ends after half an hour in which nothing is done', () => {
    const times = { startedAt: start, lastSeenAt: start };
    expect(isAlive(times, after(29.9))).toBe(true);
    expect(isAlive(times, after(30))).toBe(false);
  });

  it('ends after ten hours, however busy', () => {
    expect(isAlive({ startedAt: start, lastSeenAt: after(599) }, after(599.9))).toBe(true);
    expect(isAlive({ startedAt: start, lastSeenAt: after(599) }, after(600))).toBe(false);
  });

  it('is written down as used at most twice a minute', () => {
    const times = { startedAt: start, lastSeenAt: start };
    expect(isDueForTouch(times, after(0.4))).toBe(false);
    expect(isDueForTouch(times, after(0.5))).toBe(true);
  });
});
