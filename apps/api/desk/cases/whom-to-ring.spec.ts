import type { CaseView } from '#casework';
import { type E164, newId } from '#kernel';
import { numbersNow, ringsAt, type VolunteerNumber, volunteersOf } from './whom-to-ring.ts';

const jan: VolunteerNumber = {
  volunteerId: newId<'volunteer'>(),
  subjectId: newId<'subject'>(),
  ...{ name: 'Jan Peeters', phone: '+32470000601' as E164 },
};
const known = (alertOpen: boolean): Parameters<typeof numbersNow>[0] => ({
  view: {
    alertOpen,
    person: { phone: '050 12 34 56' },
    reports: [{ reporter: { name: 'Luc Buur', phone: '0470 00 06 02' } }],
  } as unknown as CaseView,
  contacts: [jan],
});
const numbers = {
  person: '050 12 34 56',
  reporter: '0470 00 06 02',
  volunteer: '+32470000601',
} as const;
const steps = Object.keys(ringsAt) as (keyof typeof ringsAt)[];
const phones = (step: (typeof steps)[number] | undefined, alertOpen = false): string[] =>
  numbersNow(known(alertOpen), step).map(({ phone }) => phone);

describe('the numbers beside what is to be done', () => {
  it.each(steps)('are those of everybody whom «%s» asks to call', (step) => {
    expect(phones(step)).toEqual(ringsAt[step].map((whom) => numbers[whom]));
  });

  it.each([...steps, undefined])(
    'are all that are known, in danger, whatever is next: %s',
    (step) => {
      expect(phones(step, true)).toEqual(Object.values(numbers));
    },
  );

  it('leave out who has none, and are none where nothing is to be done', () => {
    const { view } = known(false);
    const silent = { view: { ...view, person: {} }, contacts: [] } as Parameters<
      typeof numbersNow
    >[0];
    expect(numbersNow(silent, 'hear_visit')).toEqual([]);
    expect(phones(undefined)).toEqual([]);
  });

  it('are of each volunteer with a place, a visit or a text in the case', () => {
    const [seated, visitor, writer, refused] = [1, 2, 3, 4].map(() => newId<'volunteer'>());
    const requests = [{ seats: [{ volunteerId: seated }], offers: [{ volunteerId: refused }] }];
    const events = [
      { kind: 'volunteer_wrote', refs: { volunteerId: writer } },
      { kind: 'offer_declined', refs: { volunteerId: refused } },
    ];
    const found = volunteersOf(
      requests as unknown as Parameters<typeof volunteersOf>[0],
      [{ volunteerId: visitor! }],
      events as unknown as CaseView['events'],
    );
    expect([...found]).toEqual([seated, visitor, writer]);
  });
});
