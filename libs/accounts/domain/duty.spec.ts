import { joinDuties } from './duty.ts';

const at = (hour: number): Date => new Date(Date.UTC(2026, 10, 23, hour));

describe('duties that touch', () => {
  it('become one stretch', () => {
    const joined = joinDuties({ startsAt: at(12), endsAt: at(17) }, [
      { startsAt: at(8), endsAt: at(12) },
      { startsAt: at(16), endsAt: at(20) },
    ]);
    expect(joined).toEqual({ startsAt: at(8), endsAt: at(20) });
  });

  it('stay as they are when alone', () => {
    const alone = { startsAt: at(8), endsAt: at(12) };
    expect(joinDuties(alone, [])).toEqual(alone);
  });
});
