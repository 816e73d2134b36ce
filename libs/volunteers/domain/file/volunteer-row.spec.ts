import { type E164, type LocalDate, parsePhone, plainWords, type WeeklyHours } from '#kernel';
import fc from 'fast-check';
import { readCsv, writeCsv } from '#platform';
import type { VolunteerDetails } from '../volunteer-details.ts';
import { columnsIn, type VolunteerColumn, volunteerColumns } from './columns.ts';
import {
  readVolunteerRow,
  type Row,
  type RowRead,
  type VolunteerInFile,
} from './read-volunteer-row.ts';
import type { SheetCity } from './sheet-city.ts';
import { writeVolunteerRow } from './write-volunteer-row.ts';

const neighbourhoods = [
  { id: 'assebroek', name: 'Assebroek' },
  { id: 'brugge-centrum', name: 'Brugge Centrum' },
  { id: 'sint-kruis', name: 'Sint-Kruis' },
];
const city: SheetCity = {
  today: '2026-12-02' as LocalDate,
  roles: ['babbelbuddy', 'bezoekteam', 'straatmoat'],
  screenedRoles: ['babbelbuddy', 'bezoekteam'],
  usualCapacity: 2,
  neighbourhoods,
  named: (text) =>
    neighbourhoods.filter(({ name }) => ` ${plainWords(text)} `.includes(` ${plainWords(name)} `)),
  whereIs(street) {
    if (street === 'Pijpeweg') {
      return { kind: 'known', neighbourhood: 'sint-kruis' };
    }
    const among = street === 'Langestraat' ? neighbourhoods.slice(0, 2) : neighbourhoods;
    return { kind: 'ask', among: among.map(({ id }) => id) };
  },
};

const sound = {
  naam: 'Mieke De Clerck',
  gsm: '0470 12 34 56',
  wijk: 'sint kruis',
  rollen: 'babbelbuddy',
};
type Cells = Readonly<Partial<Record<VolunteerColumn, string>>>;

function readRow(cells: Cells): RowRead {
  return readVolunteerRow(new Map(Object.entries(cells)) as Row, city);
}

function volunteerOf(cells: Cells): VolunteerInFile {
  const read = readRow({ ...sound, ...cells });
  if (read.kind === 'refused') {
    throw new Error(JSON.stringify(read.faults));
  }
  return read.volunteer;
}

function faultsOf(cells: Cells): string[] {
  const read = readRow({ ...sound, ...cells });
  return read.kind === 'refused' ? read.faults.map(({ column, why }) => `${column}: ${why}`) : [];
}

describe('a row of a file of volunteers', () => {
  it('is a volunteer when it holds a name, a role and where she lives', () => {
    expect(volunteerOf({})).toEqual({
      details: {
        ...{ name: 'Mieke De Clerck', phone: '+32470123456', neighbourhood: 'sint-kruis' },
        ...{ roles: ['babbelbuddy'], languages: ['nl'], canPets: true, canStairs: true },
        ...{ canSmoke: false, byPhone: true, atHome: true, hasCar: false, hours: [], away: [] },
        ...{ alsoIn: [], interests: [], maxMatches: 2, minor: false, onProbation: false },
      },
      steps: {},
    });
  });

  it.each<[VolunteerColumn, string, Partial<VolunteerDetails>]>([
    ['gsm', '470123456', { phone: '+32470123456' as E164 }],
    ['wijk', 'brugge-centrum', { neighbourhood: 'brugge-centrum' }],
    ['ook in', 'Assebroek, Sint-Kruis', { alsoIn: ['assebroek', 'sint-kruis'] }],
    ['rollen', "Babbelbuddy's en straatmoaten", { roles: ['babbelbuddy', 'straatmoat'] }],
    ['talen', 'Nederlands, FR en Arabisch', { languages: ['nl', 'fr', 'ar'] }],
    ['talen', 'Vlaams', { languages: ['nl'] }],
    ['man/vrouw', 'V', { gender: 'vrouw' }],
    ['huisdieren', 'Nee', { canPets: false }],
    ['auto', 'x', { hasCar: true }],
    ['capaciteit', '3', { maxMatches: 3 }],
    ['interesses', 'Kaarten, wandelen, kaarten', { interests: ['kaarten', 'wandelen'] }],
    ['graag', "'-koffie", { likes: '-koffie' }],
    [
      'afwezig',
      '1/8/2026-15/8/2026, 24/12/2026, 2027-01-02 tot 2027-01-05, 46000',
      {
        away: [
          { from: '2026-08-01', to: '2026-08-15' },
          { from: '2026-12-24', to: '2026-12-24' },
          { from: '2027-01-02', to: '2027-01-05' },
          { from: '2025-12-09', to: '2025-12-09' },
        ] as unknown as VolunteerDetails['away'],
      },
    ],
  ])('says with %s «%s» what it means', (column, text, expected) => {
    expect(volunteerOf({ [column]: text }).details).toMatchObject(expected);
  });

  it.each([
    ['1/12/2026', /^pauze tot: deze dag is al voorbij/],
    ['3/12/2036', /^pauze tot: meer dan een jaar ver/],
  ])('is refused with a pause until %s', (day, why) => {
    expect(faultsOf({ stand: 'pauze', 'pauze tot': day })).toEqual([expect.stringMatching(why)]);
  });

  it.each([
    ['ma 13:00-17:00, wo voormiddag', ['1 13:00 17:00', '3 09:00 12:00']],
    ['maandag en woensdag namiddag', ['1 13:00 17:00', '3 13:00 17:00']],
    ['ma voormiddag en avond', ['1 09:00 12:00', '1 18:00 21:00']],
    ['do t/m za 9u-12u30', ['4 09:00 12:30', '5 09:00 12:30', '6 09:00 12:30']],
    ['weekend 10 tot 12', ['6 10:00 12:00', '7 10:00 12:00']],
    ['di hele dag', ['2 09:00 17:00']],
    ['vr: 20.00–24.00', ['5 20:00 24:00']],
    ['ma 9-11, ma 10-12', ['1 09:00 12:00']],
  ])('reads the hours «%s»', (text, expected) => {
    const { hours } = volunteerOf({ uren: text }).details;
    expect(hours.map(({ weekday, from, to }) => `${weekday} ${from} ${to}`)).toEqual(expected);
  });

  it.each([
    'altijd',
    'ma',
    'ma 17-13',
    'ma 25:00-26:00',
    'voormiddag',
    'ma namiddag, di',
    'mandag 9-12',
  ])('does not guess the hours «%s»', (text) => {
    expect(faultsOf({ uren: text })[0]).toMatch(/^uren: .*«ma 13:00-17:00, wo voormiddag»/);
  });

  it('takes the neighbourhood from a street that decides it, and asks where none does', () => {
    const from = (straat: string): Cells => ({ wijk: '', straat });
    expect(volunteerOf(from('Pijpeweg')).details.neighbourhood).toBe('sint-kruis');
    expect(faultsOf(from('Langestraat'))).toEqual([
      'wijk: de straat ligt in meer dan één wijk: kies uit Assebroek, Brugge Centrum',
    ]);
    expect(faultsOf(from('Nergensstraat'))).toEqual([
      'wijk: deze straat kennen we niet: vul de wijk in',
    ]);
    expect(faultsOf(from(''))).toEqual(['wijk: vul de wijk in, of de straat']);
  });

  it('names every fault with its column and what kind of value stands there, never the value', () => {
    const read = readRow({
      ...{ naam: '', gsm: '4,70123E+08', wijk: 'Gent', rollen: 'chef', talen: 'Klingon' },
      ...{ 'gesprek op': '31/2/2026', 'vragen geleerd op': '3/12/2026', 'e-mail': 'mieke@' },
      ...{ capaciteit: '-1', huisdieren: 'misschien', 'man/vrouw': '?', bron: 'krant' },
    });
    const faults = read.kind === 'refused' ? read.faults : [];
    expect(faults.map(({ column, shape }) => `${column} (${shape})`)).toEqual([
      ...['naam (leeg)', 'gsm (11 tekens)', 'e-mail (6 tekens)', 'wijk (4 tekens)'],
      ...['rollen (4 tekens)', 'talen (7 tekens)', 'man/vrouw (1 tekens)', 'huisdieren (9 tekens)'],
      ...['capaciteit (2 tekens)', 'gesprek op (9 tekens)', 'vragen geleerd op (9 tekens)'],
      'bron (5 tekens)',
    ]);
    expect(JSON.stringify(faults)).not.toMatch(/70123|Klingon|mieke@/);
    expect(faults[1]?.why).toContain('Excel');
  });

  it('counts a screening with all its dates only, and information with its version only', () => {
    const all = {
      ...{ 'uittreksel van': '1/11/2026', 'screening gezien op': '5/11/2026' },
      'screening geldig tot': '46700',
    };
    expect(volunteerOf(all).steps.screening).toEqual({
      ...{ dated: '2026-11-01', seenOn: '2026-11-05', holdsUntil: '2027-11-09' },
    });
    const part = readRow({
      ...sound,
      ...all,
      'screening gezien op': '',
      'ingelicht op': '1/11/2026',
    });
    expect(part).toMatchObject({
      kind: 'read',
      volunteer: { steps: { screening: undefined, informed: undefined } },
      leftOut: [{ column: 'ingelicht op' }, { column: 'uittreksel van' }],
    });
    expect(faultsOf({ ...all, 'screening gezien op': '31/10/2026' })).toEqual([
      'screening gezien op: ligt voor de dag op het uittreksel',
    ]);
    expect(faultsOf({ ...all, 'screening geldig tot': '1/11/2026' })).toEqual([
      'screening geldig tot: ligt niet na de dag op het uittreksel',
    ]);
    expect(faultsOf({ ...all, 'screening geldig tot': '1/01/2099' })).toEqual([
      'screening geldig tot: ligt meer dan 5 jaar na de dag op het uittreksel',
    ]);
  });

  it('tells which details it speaks of', () => {
    const read = readRow({ ...sound, talen: '', auto: 'nee' });
    expect(read.kind === 'read' && [...read.said].sort()).toEqual([
      ...['hasCar', 'name', 'neighbourhood', 'phone', 'roles'],
    ]);
  });

  it('refuses a cell without an end, and a list without an end', () => {
    const long = 'ma 9-12, '.repeat(20_000);
    expect(faultsOf({ uren: long, naam: long, afwezig: long, graag: long })).toHaveLength(4);
    const many = Array.from({ length: 50 }, (_, at) => at).join();
    expect(faultsOf({ interesses: many })).toEqual(['interesses: te veel: hoogstens 40']);
  });
});

describe('the columns of a file', () => {
  it('are known in any capitals and by another name, and the others are named', () => {
    const found = columnsIn(
      ['NAAM', 'Telefoon', 'E-mail', 'Allergieen', 'schoenmaat', '', '', 'Geslacht'],
      volunteerColumns,
    );
    expect([...found.named.keys()]).toEqual(['naam', 'gsm', 'e-mail', 'allergieën', 'man/vrouw']);
    expect(found.unknown).toEqual(['schoenmaat']);
    expect(columnsIn(['naam', 'gsm', 'telefoon'], volunteerColumns)).toMatchObject({
      unknown: ['telefoon'],
      twice: [],
    });
    expect(columnsIn(['naam', 'gsm', 'GSM'], volunteerColumns).twice).toEqual(['gsm']);
  });
});

describe('what is written', () => {
  const text = fc
    .string({ unit: fc.constantFrom(...Array.from('ab é;,"\'=+-@.\n')) })
    .map((one) => one.replace(/\s+/g, ' ').trim());
  const filled = text.filter((one) => one !== '');
  const maybe = <T>(one: fc.Arbitrary<T>): fc.Arbitrary<T | undefined> =>
    fc.option(one, { nil: undefined });
  const day = fc
    .integer({ min: 0, max: 700 })
    .map((n) => new Date(Date.UTC(2025, 0, 1 + n)).toISOString().slice(0, 10) as LocalDate);
  const time = fc.integer({ min: 0, max: 95 }).map((n) => quarter(n));
  const hours = fc
    .tuple(fc.integer({ min: 1, max: 7 }), time, fc.integer({ min: 1, max: 96 }))
    .map(([weekday, from, to]) => ({ weekday, from, to: quarter(to) }) as WeeklyHours)
    .filter(({ from, to }) => from < to);
  const away = fc
    .tuple(day, day)
    .map(([a, b]) => (a < b ? { from: a, to: b } : { from: b, to: a }));
  const of = <T>(...all: T[]): fc.Arbitrary<T[]> => fc.subarray(all);
  const places = neighbourhoods.map(({ id }) => id);
  const phone = fc
    .oneof(
      fc.integer({ min: 470_000_000, max: 479_999_999 }).map((n) => parsePhone(`0${n}`)),
      fc.constant(parsePhone('+31612345678')),
    )
    .filter((one) => one !== undefined);
  const details: fc.Arbitrary<VolunteerDetails> = fc.record({
    name: filled,
    phone: maybe(phone),
    email: maybe(fc.constantFrom('+mieke@voorbeeld.invalid', 'a@b.invalid')),
    ...{ street: maybe(filled), houseNumber: maybe(filled), likes: maybe(filled) },
    ...{ ratherNot: maybe(filled), allergies: maybe(filled), streets: maybe(filled) },
    remark: maybe(filled.map((one) => `${one}\n${one}`)),
    ...{ neighbourhood: fc.constantFrom(...places), alsoIn: of(...places) },
    roles: fc.subarray([...city.roles], { minLength: 1 }),
    languages: fc.subarray(['nl', 'fr', 'en', 'ar', 'fa', 'ro', 'uk'], { minLength: 1 }),
    gender: maybe(fc.constantFrom('man' as const, 'vrouw' as const)),
    ...{ canPets: fc.boolean(), canStairs: fc.boolean(), canSmoke: fc.boolean() },
    ...{ byPhone: fc.boolean(), atHome: fc.boolean(), hasCar: fc.boolean() },
    ...{ hours: fc.array(hours, { maxLength: 5 }), away: fc.array(away, { maxLength: 3 }) },
    interests: of('kaarten', 'wandelen', '-zingen'),
    maxMatches: fc.integer({ min: 0, max: 20 }),
    ...{ minor: fc.boolean(), onProbation: fc.boolean() },
  });
  const volunteer: fc.Arbitrary<VolunteerInFile> = fc.record({
    details,
    steps: fc.record({
      ...{ talked: maybe(day), agreed: maybe(day), learnt: maybe(day) },
      informed: maybe(fc.record({ on: day, version: filled })),
      screening: maybe(
        fc.record({
          dated: fc.constant('2026-01-05' as LocalDate),
          seenOn: fc.constant('2026-02-01' as LocalDate),
          holdsUntil: fc.constant('2028-01-05' as LocalDate),
        }),
      ),
    }),
    standing: fc.constantFrom(
      undefined,
      { to: 'away' as const },
      { to: 'suspended' as const },
      { to: 'paused' as const },
      { to: 'paused' as const, until: '2027-01-15' as LocalDate },
    ),
    source: maybe(fc.constantFrom('page' as const, 'buurtcomite' as const, 'other' as const)),
  });

  it('is read as the same volunteer, and written from her as the same row', () => {
    fc.assert(
      fc.property(volunteer, (told) => {
        const row = writeVolunteerRow(told, city);
        const file = writeCsv(volunteerColumns, [row]);
        const [values] = readCsv(Buffer.from(file)).rows.map((one) => one.values);
        const read = readVolunteerRow(new Map(Object.entries(values ?? {})) as Row, city);
        expect(read).toMatchObject({ kind: 'read', leftOut: [] });
        if (read.kind === 'read') {
          expect(writeVolunteerRow(read.volunteer, city)).toEqual(row);
          const { hours: ofHer, ...others } = told.details;
          const { hours: ofRead, ...othersRead } = read.volunteer.details;
          expect(othersRead).toEqual(others);
          expect({ ...read.volunteer, details: {} }).toEqual({ ...told, details: {} });
          expect(ofRead.length).toBeLessThanOrEqual(ofHer.length);
        }
      }),
      { numRuns: 500 },
    );
  });

  function quarter(n: number): string {
    return `${String(Math.floor(n / 4)).padStart(2, '0')}:${String((n % 4) * 15).padStart(2, '0')}`;
  }
});
