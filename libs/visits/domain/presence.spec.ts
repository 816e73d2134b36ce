import { nearestVisit, presenceOf, type VisitInTime, visitMeant } from './presence.ts';

const at = (time: string): Date => new Date(`2026-11-25T${time}:00Z`);

function visit(plannedAt: string, changes: Partial<VisitInTime> = {}): VisitInTime {
  return { plannedAt: at(plannedAt), arrivedAt: null, leftAt: null, ...changes };
}

describe('presenceOf', () => {
  const afternoon = visit('13:00');

  it.each(['arrived', 'left'] as const)(
    'counts that she %s around the time of her visit',
    (what) => {
      expect(presenceOf(afternoon, what, at('10:59'))).toBe('not_now');
      expect(presenceOf(afternoon, what, at('11:00'))).toBe('noted');
      expect(presenceOf(afternoon, what, at('13:05'))).toBe('noted');
      expect(presenceOf(afternoon, what, new Date('2026-11-26T01:00:00Z'))).toBe('noted');
      expect(presenceOf(afternoon, what, new Date('2026-11-26T01:01:00Z'))).toBe('not_now');
      expect(presenceOf(afternoon, what, new Date('2026-11-23T12:00:00Z'))).toBe('not_now');
    },
  );

  it('counts the first time only', () => {
    const there = visit('13:00', { arrivedAt: at('12:58') });
    expect(presenceOf(there, 'arrived', at('13:10'))).toBe('known');
    expect(presenceOf(there, 'left', at('14:00'))).toBe('noted');
    const gone = visit('13:00', { leftAt: at('14:00') });
    expect(presenceOf(gone, 'left', at('14:10'))).toBe('known');
  });

  it('lets nobody arrive after leaving', () => {
    const gone = visit('13:00', { leftAt: at('14:00') });
    expect(presenceOf(gone, 'arrived', at('14:10'))).toBe('left_already');
    const both = visit('13:00', { arrivedAt: at('13:00'), leftAt: at('14:00') });
    expect(presenceOf(both, 'arrived', at('14:10'))).toBe('left_already');
  });
});

describe('the visit that is meant', () => {
  it('is the nearest', () => {
    const [morning, afternoon] = [visit('09:00'), visit('13:00')];
    expect(nearestVisit([morning, afternoon], at('08:00'))).toBe(morning);
    expect(nearestVisit([morning, afternoon], at('12:50'))).toBe(afternoon);
    const none: ReturnType<typeof visit>[] = [];
    expect(nearestVisit(none, at('12:50'))).toBeUndefined();
  });

  it('is the next one when she left the first', () => {
    const morning = visit('09:00', { leftAt: at('09:50') });
    const afternoon = visit('13:00');
    expect(nearestVisit([morning, afternoon], at('10:00'))).toBe(afternoon);
    expect(nearestVisit([morning], at('10:00'))).toBe(morning);
  });

  it('is for leaving the one where she is', () => {
    const morning = visit('09:00', { arrivedAt: at('09:00') });
    const afternoon = visit('13:00');
    expect(visitMeant([morning, afternoon], 'left', at('11:30'))).toBe(morning);
    expect(visitMeant([morning, afternoon], 'arrived', at('12:55'))).toBe(afternoon);
    const there = visit('13:00', { arrivedAt: at('12:55') });
    expect(visitMeant([morning, there], 'left', at('14:00'))).toBe(there);
    expect(visitMeant([visit('13:00')], 'left', at('14:00'))?.plannedAt).toEqual(at('13:00'));
  });
});
