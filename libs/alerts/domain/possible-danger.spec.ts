import { isBelgianHoliday, type WorkCalendar } from '#kernel';
import { followsPossible, type PossibleDanger, type Standing } from './possible-danger.ts';

const calendar: WorkCalendar = {
  zone: 'Europe/Brussels',
  hours: { days: [1, 2, 3, 4, 5], from: '08:30', to: '17:00' },
  isHoliday: isBelgianHoliday,
};
/** On a Monday and the Saturday before it, in winter. */
const [monday, afternoon, saturday, night] = [
  '23T09:00Z',
  '23T15:00Z',
  '21T12:00Z',
  '22T02:00Z',
].map((at) => new Date(`2026-11-${at}`)) as [Date, Date, Date, Date];
const at = (time: string): Date => new Date(`2026-11-${time}:00Z`);

const alert = { do: 'alert' };
const task = (kind: string, dueAt: Date): object => ({ do: 'task', kind, dueAt });
/** It alerts a quarter of an hour later, where nobody answers. */
const asked = (dueAt: Date, now: Date): object => ({
  ...task('possible_danger', dueAt),
  alertAt: new Date(now.getTime() + 15 * 60_000),
});
const about = (whom: PossibleDanger['about'], hasSign = false): PossibleDanger => ({
  ...{ about: whom, hasSign, from: 'reporter' },
});
const ofVolunteer = (from: PossibleDanger['from']): PossibleDanger => ({
  ...{ about: 'other', hasSign: true, from },
});

describe('possible danger', () => {
  const there = (now: Date): Standing => ({ onDuty: true, now, calendar });
  const nobody = (now: Date): Standing => ({ onDuty: false, now, calendar });
  const [opens, closes] = [at('23T07:30'), at('23T16:00')];
  const foreign = { ...about('unknown'), isOtherLanguage: true };

  it.each<[string, PossibleDanger, Standing, object]>([
    ['about herself, somebody on duty', about('self'), there(saturday), alert],
    ['about nobody knows whom, somebody on duty', about('unknown'), there(monday), alert],
    ['about herself, closed', about('self'), nobody(saturday), task('possible_danger_self', opens)],
    [
      'violence at home, closed',
      { ...about('self'), atHome: true },
      ...([nobody(saturday), task('possible_danger_at_home', opens)] as const),
    ],
    ['about whom?, open', about('unknown'), nobody(monday), task('possible_danger_self', monday)],
    ['about another, open', about('other'), nobody(monday), asked(at('23T16:00'), monday)],
    ['about another, closed', about('other'), there(saturday), asked(opens, saturday)],
    ['nobody there', about('other', true), nobody(saturday), task('possible_danger', opens)],
    ['at night', about('other'), there(night), task('possible_danger', opens)],
    ['at night with a sign', about('other', true), there(night), asked(opens, night)],
    ['what nobody here can read, open', foreign, there(monday), task('other_language', closes)],
    ['what nobody here can read, closed', foreign, nobody(saturday), task('other_language', opens)],
    ['volunteer', ofVolunteer('volunteer'), there(monday), task('possible_danger', at('23T11:00'))],
    ['late', ofVolunteer('volunteer'), there(afternoon), task('possible_danger', at('24T08:30'))],
    [
      'a volunteer of somebody else, open',
      ofVolunteer('volunteer who reports'),
      ...([there(monday), { ...asked(at('23T11:00'), monday) }] as const),
    ],
    [
      'a volunteer of somebody else, near the closing',
      ofVolunteer('volunteer who reports'),
      ...([there(afternoon), { ...asked(closes, afternoon) }] as const),
    ],
    [
      'a volunteer of somebody else, closed and nobody there',
      ofVolunteer('volunteer who reports'),
      ...([nobody(saturday), task('possible_danger', opens)] as const),
    ],
    ['during a visit', ofVolunteer('volunteer in a visit'), nobody(saturday), alert],
  ])('%s', (_, danger, standing, follows) => {
    expect(followsPossible(danger, standing)).toEqual(follows);
  });
});
