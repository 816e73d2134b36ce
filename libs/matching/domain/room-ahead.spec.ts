import { dayParts, type LocalDate, type Weekday, type WeeklySlot } from '#kernel';
import { occasionsIn, roomAhead, slotsShared } from './room-ahead.ts';

const ZONE = 'Europe/Brussels';
const all: WeeklySlot[] = ([1, 2, 3, 4, 5, 6, 7] as Weekday[]).flatMap((weekday) =>
  dayParts.map((part) => ({ weekday, part })),
);

describe('the room in the next 14 days', () => {
  it('has each part of the week twice when the day has not begun', () => {
    const room = roomAhead(new Date('2026-11-23T05:00:00Z'), ZONE, 60);
    expect(all.map((slot) => occasionsIn([slot], room, []))).toEqual(all.map(() => 2));
  });

  it.each([
    ['counts today while a whole visit still fits', '2026-11-23T10:00:00Z', 60, 2],
    ['leaves today out when less than a visit is left', '2026-11-23T10:01:00Z', 60, 1],
    ['has no room for a visit longer than any part of a day', '2026-11-23T05:00:00Z', 300, 0],
  ])('%s', (_, now, visitMinutes, times) => {
    const room = roomAhead(new Date(now), ZONE, visitMinutes);
    expect(occasionsIn([{ weekday: 1, part: 'morning' }], room, [])).toBe(times);
  });

  it('leaves out the days on which the volunteer is away', () => {
    const room = roomAhead(new Date('2026-11-23T05:00:00Z'), ZONE, 60);
    const slots = [{ weekday: 3, part: 'afternoon' }] as const;
    const away = (from: string, to: string): number =>
      occasionsIn(slots, room, [{ from: from as LocalDate, to: to as LocalDate }]);
    expect([away('2026-11-25', '2026-11-25'), away('2026-11-26', '2026-12-01')]).toEqual([1, 2]);
    expect(away('2026-11-24', '2026-12-02')).toBe(0);
  });
});

describe('the times that suit both', () => {
  it("are the volunteer's when the person named none", () => {
    const slots = [{ weekday: 2, part: 'evening' }] as const;
    const hours = [{ weekday: 2, from: '17:30', to: '20:00' }] as const;
    expect(slotsShared([], hours, 60)).toEqual(slots);
    expect(slotsShared(slots, [], 60)).toEqual([]);
  });

  it('have room for a whole visit at a stretch', () => {
    const parted = [
      { weekday: 2, from: '13:00', to: '13:40' },
      { weekday: 2, from: '14:00', to: '14:40' },
    ] as const;
    expect(slotsShared([], parted, 60)).toEqual([]);
    expect(slotsShared([], [...parted, { weekday: 2, from: '13:40', to: '14:00' }], 60)).toEqual([
      { weekday: 2, part: 'afternoon' },
    ]);
  });
});
