import { type CaseView, PersonWishes } from '#casework';
import { readCity } from '#geography';
import fc from 'fast-check';
import { agreementFields, wishesToRead } from './agreement-form.ts';
import { checkForm } from './check-form.ts';
import { contactFields } from './contact-form.ts';
import { sayLineFault } from './gives-away.ts';
import { fieldsOf } from './desk-form.ts';
import { offersFields, personAgreesFields } from './offer-forms.ts';
import { operatorReportFields } from './operator-report-form.ts';
import { personFields, personShown } from './person-form.ts';
import { closeForm, joinForm, noteForm } from './small-forms.ts';
import { readTyped, type TypedForm } from './typed-form.ts';
import { wishesIn } from './wish-fields.ts';

const city = readCity();
const now = new Date('2026-11-23T09:00:00Z');
const id = '0199d3a2-0000-7000-8000-000000000000';
const OffersForm = offersFields(city);
const NoteForm = fieldsOf(noteForm, undefined);
const JoinForm = fieldsOf(joinForm, undefined);
const CloseForm = fieldsOf({ fields: closeForm.fields }, undefined as never);
const fieldsAtFault = (checked: ReturnType<typeof checkForm>): (string | undefined)[] =>
  checked.kind === 'wrong' ? checked.faults.map(({ field }) => field) : [];

describe('the form of a contact', () => {
  const ContactForm = contactFields({ wasSpokenWith: false });

  it('asks with whom and how it went', () => {
    expect(fieldsAtFault(checkForm(ContactForm, {}))).toEqual(['contactWith', 'contactResult']);
  });

  it('lets a reporter hear something only after words with the person', () => {
    const typed = { contactResult: ['spoken'], tellReporters: [id] };
    expect(checkForm(ContactForm, { ...typed, contactWith: ['person'] }).kind).toBe('right');
    const other = checkForm(ContactForm, { ...typed, contactWith: ['reporter'] });
    expect(fieldsAtFault(other)).toEqual(['tellReporters']);
    const later = contactFields({ wasSpokenWith: true });
    expect(checkForm(later, { ...typed, contactWith: ['reporter'] }).kind).toBe('right');
  });
});

describe('the form of her answer', () => {
  const form = agreementFields({ now, city, view: { person: {}, wishes: undefined } });

  it('reads her wishes', () => {
    const checked = checkForm(form, {
      ...{ agreementAnswer: ['yes'], languages: ['nl', 'xx'], gender: [''], pets: ['no'] },
      ...{ hours3: ['namiddag'], hours5: ['9-10u30'] },
    });
    expect(checked).toMatchObject({
      value: {
        ...{ languages: ['nl'], gender: undefined, pets: false, stairs: undefined },
        hours3: [{ weekday: 3, from: '13:00', to: '17:00' }],
        hours5: [{ weekday: 5, from: '09:00', to: '10:30' }],
      },
    });
  });

  it('keeps a yes of somebody whose language nobody knows', () => {
    const checked = checkForm(form, { agreementAnswer: ['yes'] });
    expect(checked).toMatchObject({ kind: 'right', value: { languages: [], contact: [] } });
  });

  it('takes pets that are named as pets, and asks again where that is said not to be so', () => {
    const wishes = (pets: string) => {
      const checked = checkForm(form, {
        ...{ agreementAnswer: ['yes'], pets: [pets], petKinds: ['dog', 'lion'] },
      });
      return checked.kind === 'right' ? wishesIn(checked.value) : fieldsAtFault(checked);
    };
    expect(wishes('')).toMatchObject({ pets: true, petKinds: ['dog'] });
    expect(wishes('no')).toEqual(['petKinds']);
  });

  it('names only who must not come since it was shown', () => {
    const before = PersonWishes.parse({ notWelcome: 'Els Maes\nzoon Piet' });
    const again = agreementFields({ now, city, view: { person: {}, wishes: before } });
    const typed = { agreementAnswer: ['yes'], notWelcome: ['zoon Piet\n\n Jan Peeters '] };
    expect(checkForm(again, typed)).toMatchObject({ value: { namedSince: ['Jan Peeters'] } });
  });

  it('is shown first as a text where that is asked, and keeps nothing', () => {
    const typed = { agreementAnswer: ['yes'], interests: ['kaarten'], showText: ['yes'] };
    const shown = (own: TypedForm) => {
      const checked = checkForm(form, { ...typed, ...own });
      const faults = checked.kind === 'wrong' ? checked.faults : [];
      return wishesToRead({ form: 'agreement', typed: { ...typed, ...own }, faults, status: 400 });
    };
    expect(shown({})).toMatchObject({ interests: ['kaarten'] });
    // what is wrong is told first
    expect(shown({ humanLine: ['is eenzaam'] })).toBeUndefined();
    expect(shown({ agreementAnswer: [] })).toBeDefined();
    expect(shown({ showText: [] })).toBeUndefined();
  });

  it('names the letters of a line that no text can hold', () => {
    const checked = checkForm(form, { agreementAnswer: ['yes'], humanLine: ['→ ok ✓'] });
    const text = 'Dit past niet in een sms: → ✓ Schrijf het met gewone letters.';
    expect(checked).toEqual({ kind: 'wrong', faults: [{ field: 'humanLine', text }] });
    const norse = checkForm(form, { agreementAnswer: ['yes'], humanLine: ['zingt Ø-liedjes'] });
    expect(norse.kind).toBe('right');
  });

  it('wants a day to ask again, in the morning of Brussels, for «later»', () => {
    const later = (day: string): ReturnType<typeof checkForm> =>
      checkForm(form, { agreementAnswer: ['later'], askAgainOn: [day] });
    expect(fieldsAtFault(later(''))).toEqual(['askAgainOn']);
    expect(fieldsAtFault(later('2026-11-20'))).toEqual(['askAgainOn']);
    expect(fieldsAtFault(later('2026-02-30'))).toContain('askAgainOn');
    expect(later('2026-12-01')).toMatchObject({
      value: { askAgainOn: new Date('2026-12-01T08:00:00Z') },
    });
    expect(later('12/01/2027')).toEqual(later('2027-01-12'));
    expect(later('12/01/2027').kind).toBe('right');
    expect(later('\u200edinsdag 12de januari 2027\u202c')).toEqual(later('2027-01-12'));
    expect(later('12 januari')).toMatchObject({
      faults: [{ field: 'askAgainOn', text: expect.stringContaining('jaar') as string }],
    });
    expect(later('31/02/2027')).toMatchObject({
      faults: [{ field: 'askAgainOn', text: expect.stringContaining('bestaat') as string }],
    });
  });
});

describe('the line for volunteers', () => {
  const known = { name: 'Rosa Van den Berghe', street: 'Baron Ruzettelaan' };

  it.each([
    ['Rosa houdt van kaarten', 'naam'],
    ['woont in de ruzettelaan', 'straat'],
    ['Ze is eenzaam sinds haar ziekte', 'eenzaam'],
    ['heeft kanker', 'gezondheid'],
    ['komt uit nr 77', 'huisnummer'],
  ])('is refused with what to leave out: «%s»', (line, word) => {
    expect(sayLineFault(line, { ...known, houseNumber: '77' })).toContain(word);
  });

  it.each(['houdt van kaarten', 'muziek van de jaren 60', ''])('may go out: «%s»', (line) => {
    expect(sayLineFault(line, known)).toBeUndefined();
  });
});

describe('the forms of a match', () => {
  it('ask somebody, and for a role that exists', () => {
    expect(
      fieldsAtFault(checkForm(OffersForm, { role: ['x'], task: ['single'], volunteers: [id] })),
    ).toEqual(['role']);
    const nobody = checkForm(OffersForm, {
      role: ['babbelbuddy'],
      task: ['single'],
      volunteers: ['nonsense'],
    });
    expect(fieldsAtFault(nobody)).toEqual(['volunteers']);
  });

  it('read the first visit on the clock of Brussels, and only ahead', () => {
    const form = personAgreesFields(city, now);
    const visit = (day: string, hour: string): ReturnType<typeof checkForm> =>
      checkForm(form, { offerId: [id], visitOn: [day], visitAt: [hour] });
    expect(visit('2026-11-25', '14.30')).toMatchObject({
      value: { visitAt: new Date('2026-11-25T13:30:00Z') },
    });
    for (const odd of ['07:59', '21:01', '3:00']) {
      expect(fieldsAtFault(visit('2026-11-25', odd))).toEqual(['visitAt']);
    }
    expect(visit('2026-11-25', '21:00').kind).toBe('right');
    expect(fieldsAtFault(visit('2026-11-23', '09:00'))).toEqual(['visitOn']);
    expect(fieldsAtFault(visit('', '14:30'))).toEqual(['visitOn']);
    expect(fieldsAtFault(visit('2026-11-25', '25:00'))).toEqual(['visitAt']);
  });
});

describe('the small forms', () => {
  it('say what is missing', () => {
    expect(fieldsAtFault(checkForm(CloseForm, {}))).toEqual(['outcome']);
    expect(fieldsAtFault(checkForm(NoteForm, { note: [''] }))).toEqual(['note']);
    const join = checkForm(JoinForm, { reportId: [id], joinNumber: ['twaalf'] });
    expect(fieldsAtFault(join)).toEqual(['joinNumber']);
  });

  it('read a number as people write it, and refuse what is none', () => {
    expect(checkForm(personFields(city), { personPhone: ['0470 12 34 56'] })).toMatchObject({
      value: { personPhone: '+32470123456' },
    });
    const wrong = checkForm(personFields(city), { personPhone: ['12'], neighbourhood: ['x'] });
    expect(fieldsAtFault(wrong)).toEqual(['personPhone', 'neighbourhood']);
  });
});

describe('the report that an operator types', () => {
  it('needs only what is the matter', () => {
    const typed = { about: ['somebody'], concern: ['Al dagen niet gezien'] };
    const checked = checkForm(operatorReportFields({ city }), { ...typed, signs: ['post'] });
    expect(checked).toMatchObject({
      value: { channel: 'operator', self: false, danger: true },
    });
  });

  it('takes the caller as the person when she calls about herself', () => {
    const checked = checkForm(operatorReportFields({ city }), {
      ...{ about: ['myself'], concern: ['Ik zie niemand'], personName: ['Rosa'] },
      ...{ personPhone: ['0470 12 34 56'], reporterName: ['x'], mayBeNamed: ['yes'] },
    });
    expect(checked).toMatchObject({
      value: { self: true, reporter: { name: 'Rosa', phone: '+32470123456' } },
    });
  });
});

describe('a number that somebody does not know', () => {
  const typed = { about: ['somebody'], concern: ['x'] };

  it.each(['weet ik niet', 'geen', '?', '-'])('«%s» stops no report', (words) => {
    const boxes = { personPhone: [words], reporterPhone: [words], personHouseNumber: [words] };
    const report = { ...typed, ...boxes, personStreet: ['Langestraat 12'] };
    const isSaid = /\p{L}/u.test(words);
    for (const about of ['somebody', 'myself']) {
      const checked = checkForm(operatorReportFields({ city }), { ...report, about: [about] });
      expect(checked).toMatchObject({ value: { person: { concern: 'x' }, reporter: {} } });
      expect(JSON.stringify(checked)).not.toMatch(/"(phone|houseNumber)"/);
      expect(JSON.stringify(checked).includes(`Nummer: ${words}`)).toBe(isSaid);
      expect(JSON.stringify(checked).includes(`Huisnummer: ${words}`)).toBe(isSaid);
    }
  });

  it('stays a fault where digits stand', () => {
    const report = { ...typed, personPhone: ['050 44'], reporterPhone: ['bel 12'] };
    const checked = checkForm(operatorReportFields({ city }), report);
    expect(fieldsAtFault(checked)).toEqual(['personPhone', 'reporterPhone']);
  });

  it('erases no number that is known of a person', () => {
    expect(checkForm(personFields(city), { personPhone: ['weet ik niet'] })).toMatchObject({
      faults: [{ text: expect.stringContaining('Laat dan staan wat er stond') as string }],
    });
  });
});

it('shows the number of a person as people write it, and reads it back the same', () => {
  const view = { person: { phone: '+3250448000' }, needsProfessional: false } as CaseView;
  const shown = personShown(view);
  expect(shown['personPhone']).toEqual(['050 44 80 00']);
  expect(checkForm(personFields(city), shown)).toMatchObject({
    value: { personPhone: '+3250448000' },
  });
});

it('keeps on the form that somebody else lives there, until the tick is taken away', () => {
  const view = { person: {}, needsProfessional: false, livesWithOthers: true } as CaseView;
  const shown = personShown(view);
  const read = (typed: typeof shown) => checkForm(personFields(city), typed);
  expect(read(shown)).toMatchObject({ value: { livesWithOthers: true } });
  expect(read({ ...shown, livesWithOthers: [] })).toMatchObject({
    value: { livesWithOthers: false },
  });
});

it('no form breaks on anything that is posted', () => {
  const forms = [
    ...[contactFields({ wasSpokenWith: false }), OffersForm, CloseForm, NoteForm, JoinForm],
    personFields(city),
    ...[
      agreementFields({ now, city, view: { person: {}, wishes: undefined } }),
      personAgreesFields(city, now),
    ],
    operatorReportFields({ city }),
  ];
  fc.assert(
    fc.property(fc.anything(), (body) => {
      const typed = readTyped(body);
      for (const form of forms) {
        expect(['right', 'wrong']).toContain(checkForm<unknown>(form, typed).kind);
      }
    }),
  );
});

it('keeps what stood beside a number: with the report, or with what was found out', () => {
  const report = checkForm(operatorReportFields({ city }), {
    ...{ about: ['somebody'], concern: ['x'], personPhone: ['tel. 050 44 80 00 ext. 12'] },
    reporterPhone: ['\u200e0470 12 34 56 (na 17u)'],
  });
  expect(report).toMatchObject({
    value: {
      person: { phone: '+3250448000', note: 'ext. 12' },
      reporter: { phone: '+32470123456', note: 'na 17u' },
    },
  });
  const person = { personPhone: ['0470 12 34 56 (na 17u)'], personNote: ['Ze hoort slecht.'] };
  expect(checkForm(personFields(city), person)).toMatchObject({
    value: { personPhone: '+32470123456', personNote: 'Ze hoort slecht.\nBij het nummer: na 17u' },
  });
});

it('asks which number it is where two were typed, and not where one is stored', () => {
  const typed = { personStreet: ['Langestraat 12/0301'], personHouseNumber: ['14'] };
  const stored = { street: 'Gistelse Steenweg', houseNumber: '14' };
  expect(checkForm(personFields(city, stored), typed)).toMatchObject({ kind: 'right' });
  const wrong = JSON.stringify(checkForm(personFields(city), typed));
  expect(wrong).toContain('In de straat staat nummer 12, hier staat 14. Welk nummer is het?');
});

it('keeps both numbers that somebody gives for herself', () => {
  const checked = checkForm(operatorReportFields({ city }), {
    ...{ about: ['myself'], concern: ['alleen'], personPhone: ['0470 12 34 56'] },
    reporterPhone: ['050 44 80 00 (na 17u)'],
  });
  expect(JSON.stringify(checked)).toContain('ook 050 44 80 00, na 17u');
});
