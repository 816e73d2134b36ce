import { dayParts, type Weekday, type WeeklySlot } from '#kernel';
import { occasionsIn, roomAhead, slotsShared } from './room-ahead.ts';

const ZONE = 'Europe/Brussels';
const all: WeeklySlot[] = ([1, 2, 3, 4, 5, 6, 7] as Weekday[]).flatMap((weekday) =>
  dayParts.map((part) => ({ weekday, part })),
);

describe('the room in the next 14 days', () => {
  it('has each part of the week twice when the day has not begun', () => {
    const room = roomAhead(new Date('2026-11-23T05:00:00Z'), ZONE, 60);
    expect(all.map((slot) => occasionsIn([slot], room))).toEqual(all.map(() => 2));
  });

  it.each([
    ['counts today while a whole visit still fits', '2026-11-23T10:00:00Z', 60, 2],
    ['leaves today out when less than a visit is left', '2026-11-23T10:01:00Z', 60, 1],
    ['has no room for a visit longer than any part of a day', '2026-11-23T05:00:00Z', 300, 0],
  ])('%s', (_, now, visitMinutes, times) => {
    const room = roomAhead(new Date(now), ZONE, visitMinutes);
    expect(occasionsIn([{ weekday: 1, part: 'morning' }], room)).toBe(times);
  });
});

describe('the times that suit both', () => {
  it("are the volunteer's when the person named none", () => {
    const slots = [{ weekday: 2, part: 'evening' }] as const;
    expect(slotsShared([], slots)).toEqual(slots);
    expect(slotsShared(slots, [])).toEqual([]);
  });
});
