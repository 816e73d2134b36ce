import type { CaseView } from '#casework';
import { type E164, newId } from '#kernel';
import { numbersNow, type VolunteerNumber, volunteersOf } from './whom-to-ring.ts';

const person = '050 12 34 56';
const reporter = '0470 00 06 02';
const volunteer = '+32470000601';
const jan: VolunteerNumber = {
  volunteerId: newId<'volunteer'>(),
  subjectId: newId<'subject'>(),
  ...{ name: 'Jan Peeters', phone: volunteer as E164 },
};
const known = (alertOpen: boolean): Parameters<typeof numbersNow>[0] => ({
  view: {
    alertOpen,
    person: { phone: person },
    reports: [{ reporter: { name: 'Luc Buur', phone: reporter } }],
  } as unknown as CaseView,
  contacts: [jan],
});
type Step = NonNullable<Parameters<typeof numbersNow>[1]>;

/** Written out by hand: whom each step asks to call. */
const asked: Readonly<Record<Step, readonly string[]>> = {
  refer: [person, reporter],
  contact: [person, reporter],
  read_again: [person, reporter],
  answer: [person],
  confirm_stop: [person],
  settle_danger: [person, reporter, volunteer],
  ask_again: [person],
  find: [],
  wait: [],
  confirm: [volunteer],
  person_agrees: [person],
  ask_others: [],
  fill_again: [person],
  tell_person: [person],
  visit_in_doubt: [person, volunteer],
  visit: [person, volunteer],
  hear_visit: [person, volunteer],
  follow: [person, volunteer],
};
const steps = Object.keys(asked) as Step[];
const phones = (step: Step | undefined, alertOpen = false): string[] =>
  numbersNow(known(alertOpen), step).map(({ phone }) => phone);

describe('the numbers beside what is to be done', () => {
  it.each(steps)('are those of everybody whom «%s» asks to call', (step) => {
    expect(phones(step)).toEqual(asked[step]);
  });

  it.each([...steps, undefined])(
    'are all that are known, in danger, whatever is next: %s',
    (step) => {
      expect(phones(step, true)).toEqual([person, reporter, volunteer]);
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
