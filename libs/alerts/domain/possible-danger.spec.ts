import { isBelgianHoliday, type WorkCalendar } from '#kernel';
import { followsPossible, type PossibleDanger } from './possible-danger.ts';

const calendar: WorkCalendar = {
  zone: 'Europe/Brussels',
  hours: { days: [1, 2, 3, 4, 5], from: '08:30', to: '17:00' },
  isHoliday: isBelgianHoliday,
};
/** On a Monday and the Saturday before it, in winter. */
const [monday, afternoon, saturday] = ['23T09:00Z', '23T15:00Z', '21T12:00Z'].map(
  (at) => new Date(`2026-11-${at}`),
) as [Date, Date, Date];
const at = (time: string): Date => new Date(`2026-11-${time}:00Z`);

const alert = { do: 'alert' };
const task = (kind: string, dueAt: Date): object => ({ do: 'task', kind, dueAt });
const about = (whom: PossibleDanger['about']): PossibleDanger => ({
  about: whom,
  from: 'reporter',
});

describe('possible danger', () => {
  it.each<[string, PossibleDanger, boolean, Date, object]>([
    ['about herself, somebody on duty', about('self'), true, saturday, alert],
    ['about whom is not known, somebody on duty', about('unknown'), true, monday, alert],
    [
      ...(['about herself, nobody on duty, closed', about('self'), false, saturday] as const),
      task('possible_danger_self', at('23T07:30')),
    ],
    [
      ...([
        'about whom is not known, nobody on duty, open',
        about('unknown'),
        false,
        monday,
      ] as const),
      task('possible_danger_self', monday),
    ],
    [
      ...(['about another, open', about('other'), true, monday] as const),
      task('possible_danger', at('23T16:00')),
    ],
    [
      ...(['about another, closed', about('other'), false, saturday] as const),
      task('possible_danger', at('23T16:00')),
    ],
    [
      ...(['from a volunteer', { about: 'self', from: 'volunteer' }, true, monday] as const),
      task('possible_danger', at('23T11:00')),
    ],
    [
      ...([
        'from a volunteer, late',
        { about: 'other', from: 'volunteer' },
        true,
        afternoon,
      ] as const),
      task('possible_danger', at('24T08:30')),
    ],
    [
      ...([
        'from a volunteer during a visit',
        { about: 'other', from: 'volunteer in a visit' },
      ] as const),
      ...([false, saturday, alert] as const),
    ],
  ])('%s', (_, danger, onDuty, now, follows) => {
    expect(followsPossible(danger, { onDuty, now, calendar })).toEqual(follows);
  });
});
