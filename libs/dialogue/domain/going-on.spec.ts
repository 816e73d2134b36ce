import { goingOn } from './going-on.ts';

const now = new Date('2026-11-25T13:00:00Z');
const visitAt = (time: string): { plannedAt: Date } => ({ plannedAt: new Date(time) });

describe('the visit that is going on', () => {
  it('is the nearest of today', () => {
    const [morning, soon] = [visitAt('2026-11-25T09:00:00Z'), visitAt('2026-11-25T13:30:00Z')];
    expect(goingOn([morning, soon], now)).toBe(soon);
    expect(goingOn([morning], now)).toBe(morning);
  });

  it('is none of another day', () => {
    const none: ReturnType<typeof visitAt>[] = [];
    expect(goingOn(none, now)).toBeUndefined();
    expect(goingOn([{ plannedAt: null }], now)).toBeUndefined();
    expect(goingOn([visitAt('2026-12-02T13:00:00Z')], now)).toBeUndefined();
    expect(goingOn([visitAt('2026-11-24T13:00:00Z')], now)).toBeUndefined();
  });
});
