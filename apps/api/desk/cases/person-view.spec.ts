import { type CaseView, PersonWishes } from '#casework';
import { readCity } from '#geography';
import type { WorkCalendar } from '#kernel';
import { personPanel } from './person-view.ts';

const shown = (own: Partial<CaseView>) =>
  personPanel({ state: 'agreed', number: 12, person: {}, ...own } as unknown as CaseView, {
    city: readCity(),
    now: new Date('2026-11-23T09:00:00Z'),
    calendar: {} as WorkCalendar,
  });

describe('what a case shows of its person', () => {
  it('is what she wishes, in words', () => {
    const wishes = PersonWishes.parse({
      ...{ contact: ['phone', 'outing'], hours: [{ weekday: 3, from: '13:00', to: '17:00' }] },
      ...{ hearing: 'hard', petKinds: ['cat'], pets: true },
    });
    expect(shown({ wishes }).wishes.map(({ label, value }) => `${label}: ${value}`)).toEqual([
      'Soort contact: praten aan de telefoon, samen naar een activiteit',
      'Uren: woensdag 13:00-17:00',
      'Talen: Nog niet geweten: vraag dit voor je iemand zoekt',
      'Welke dieren: kat',
      'Gehoor: Moeilijk',
    ]);
  });

  it('is nothing that nobody told', () => {
    const { wishes } = shown({ wishes: PersonWishes.parse({ languages: ['nl'] }) });
    expect(wishes).toEqual([{ label: 'Talen', value: 'Nederlands' }]);
  });

  it('is what a visitor has to beware of, and that somebody is under 18', () => {
    const { who } = shown({
      person: { hazards: ['animal'], hazardNote: 'hond los in de tuin', under18: 'yes' },
    });
    expect(who).toContainEqual({
      label: 'Gevaar',
      value: 'een dier dat kan bijten: hond los in de tuin',
    });
    expect(who).toContainEqual({ label: 'Leeftijd', value: 'jonger dan 18: verwijs door' });
  });
});
