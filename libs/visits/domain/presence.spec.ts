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
    const both = visit('13:00', { arrivedAt: at('13:00'), leftAt: at('14:00') });
    expect(presenceOf(both, 'arrived', at('14:10'))).toBe('left_already');
  });
});

it('lets who never arrived put right that she pressed the wrong key at the door', () => {
  const gone = visit('13:00', { leftAt: at('12:58') });
  expect(presenceOf(gone, 'arrived', at('12:59'))).toBe('noted');
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

  describe('with two within two hours', () => {
    const first = visit('13:00');
    const second = visit('14:30');

    it('is for arriving the first until half an hour before the second', () => {
      expect(visitMeant([first, second], 'arrived', at('12:40'))).toBe(first);
      expect(visitMeant([first, second], 'arrived', at('13:55'))).toBe(first);
      expect(visitMeant([first, second], 'arrived', at('14:05'))).toBe(second);
      const there = visit('13:00', { arrivedAt: at('13:00') });
      expect(visitMeant([there, second], 'arrived', at('13:50'))).toBe(there);
      expect(visitMeant([there, second], 'arrived', at('14:25'))).toBe(second);
    });

    it('is for leaving the one where she arrived, and the same when she says it again', () => {
      const there = visit('13:00', { arrivedAt: at('13:00') });
      expect(visitMeant([there, second], 'left', at('14:25'))).toBe(there);
      const gone = visit('13:00', { arrivedAt: at('13:00'), leftAt: at('14:00') });
      expect(visitMeant([gone, second], 'left', at('14:01'))).toBe(gone);
      expect(presenceOf(gone, 'left', at('14:01'))).toBe('known');
      expect(visitMeant([gone, second], 'left', at('15:30'))).toBe(second);
    });

    it('is for leaving what has begun where she said nothing', () => {
      expect(visitMeant([first, second], 'left', at('14:00'))).toBe(first);
      expect(visitMeant([first, second], 'left', at('15:15'))).toBe(second);
    });

    it('leaves the second, and not the first that she never said she left', () => {
      const before = visit('13:00', { arrivedAt: at('13:00') });
      const there = visit('14:30', { arrivedAt: at('14:30') });
      expect(visitMeant([before, there], 'left', at('15:30'))).toBe(there);
      const gone = visit('14:30', { arrivedAt: at('14:30'), leftAt: at('15:30') });
      expect(visitMeant([before, gone], 'left', at('15:31'))).toBe(gone);
    });
  });
});
