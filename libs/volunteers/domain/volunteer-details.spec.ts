import { aVolunteer } from '../../../test/builders/a-volunteer.ts';
import { changesBetween, type VolunteerDetails } from './volunteer-details.ts';

it('finds no change in hours and days away that only stand in another order', () => {
  const hours = [{ to: '17:00', from: '13:00', weekday: 3 }];
  const away = [{ to: '2026-12-31', from: '2026-12-24' }];
  const before = { ...aVolunteer().details, hours, away } as unknown as VolunteerDetails;
  const change = {
    hours: [
      { weekday: 3, from: '13:00', to: '15:00' },
      { weekday: 3, from: '15:00', to: '17:00' },
    ],
    away: [{ from: '2026-12-24', to: '2026-12-31' }],
  } as unknown as Partial<VolunteerDetails>;
  expect(changesBetween(before, change)).toEqual({});
  expect(Object.keys(changesBetween(before, { hours: [], hasCar: true }))).toEqual([
    'hours',
    'hasCar',
  ]);
});
