import { dayParts, hoursOf, type LocalDate, type Weekday } from '#kernel';
import { occasionsIn, roomAhead, type SharedSlot, slotsShared } from './room-ahead.ts';

const ZONE = 'Europe/Brussels';
const all: SharedSlot[] = ([1, 2, 3, 4, 5, 6, 7] as Weekday[]).flatMap((weekday) =>
  dayParts.map((part) => ({ ...hoursOf({ weekday, part }), part })),
);
const slot = (weekday: Weekday, from: string, to: string): SharedSlot[] =>
  slotsShared([], [{ weekday, from, to }], 60);

describe('the room in the next 14 days', () => {
  it('has each part of the week twice when the day has not begun', () => {
    const room = roomAhead(new Date('2026-11-23T05:00:00Z'), ZONE, 60);
    expect(all.map((each) => occasionsIn([each], room, []))).toEqual(all.map(() => 2));
  });

  it.each<[string, string, [string, string], number]>([
    ['counts today while a whole visit still fits', '2026-11-23T10:00:00Z', ['09:00', '12:00'], 2],
    ['leaves today out when less is left', '2026-11-23T10:01:00Z', ['09:00', '12:00'], 1],
    [
      'looks at the hours, not at the part of the day',
      '2026-11-23T13:30:00Z',
      ['13:00', '14:30'],
      1,
    ],
    ['counts what is left between two parts', '2026-11-23T10:30:00Z', ['09:00', '13:00'], 2],
    ['counts a visit in each part', '2026-11-23T05:00:00Z', ['09:00', '17:00'], 4],
  ])('%s', (_, now, hours, times) => {
    const room = roomAhead(new Date(now), ZONE, 60);
    expect(occasionsIn(slot(1, ...hours), room, [])).toBe(times);
  });

  it('leaves out the days on which the volunteer is away', () => {
    const room = roomAhead(new Date('2026-11-23T05:00:00Z'), ZONE, 60);
    const away = (from: string, to: string): number =>
      occasionsIn(slot(3, '13:00', '17:00'), room, [
        { from: from as LocalDate, to: to as LocalDate },
      ]);
    expect([away('2026-11-25', '2026-11-25'), away('2026-11-26', '2026-12-01')]).toEqual([1, 2]);
    expect(away('2026-11-24', '2026-12-02')).toBe(0);
  });
});

describe('the times that suit both', () => {
  const afternoon = [{ weekday: 2, from: '13:00', to: '17:00' }] as const;
  const said = (...them: Parameters<typeof slotsShared>): string[] =>
    slotsShared(...them).map(({ part, from, to }) => `${part} ${from}-${to}`);

  it("are the volunteer's when the person named none", () => {
    const hours = [{ weekday: 2, from: '17:30', to: '20:00' }] as const;
    expect(said([], hours, 60)).toEqual(['evening 17:30-20:00']);
    expect(said(afternoon, [], 60)).toEqual([]);
  });

  it('have room for a whole visit in the hours of both', () => {
    const until = (to: string) => [{ weekday: 2, from: '11:00', to }] as const;
    expect(said(afternoon, until('13:59'), 60)).toEqual([]);
    expect(said(afternoon, until('14:00'), 60)).toEqual(['afternoon 13:00-14:00']);
  });

  it('have room for a whole visit at a stretch', () => {
    const parted = [
      { weekday: 2, from: '13:00', to: '13:40' },
      { weekday: 2, from: '14:00', to: '14:40' },
    ] as const;
    expect(said([], parted, 60)).toEqual([]);
    expect(said([], [...parted, { weekday: 2, from: '13:40', to: '14:00' }], 60)).toEqual([
      'afternoon 13:00-14:40',
    ]);
  });

  it.each([
    ['12:00', '13:30', 'afternoon'],
    ['11:30', '12:45', 'morning'],
    ['16:30', '17:45', 'afternoon'],
    ['08:00', '09:00', 'morning'],
    ['21:00', '23:00', 'evening'],
  ])('count between two parts too: %s to %s', (from, to, part) => {
    expect(said([], [{ weekday: 2, from, to }], 60)).toEqual([`${part} ${from}-${to}`]);
  });

  it('are as many parts as have room', () => {
    const day = [{ weekday: 2, from: '09:00', to: '17:00' }] as const;
    expect(said([], day, 60)).toEqual(['morning 09:00-17:00', 'afternoon 09:00-17:00']);
    expect(said([], day, 300)).toEqual(['afternoon 09:00-17:00']);
  });
});
