import { showPhone } from '#kernel';
import type { VolunteerDetails } from '../volunteer-details.ts';
import { readAway, writeAway } from './away-cell.ts';
import {
  type Cell,
  listOf,
  readCapacity,
  readEach,
  readEmail,
  readGender,
  readLine,
  readPhoneCell,
  readText,
  readYesNo,
} from './cell.ts';
import type { VolunteerColumn } from './columns.ts';
import { readHours, writeHours } from './hours-cell.ts';
import { readLanguage, writeLanguage } from './languages-cell.ts';
import { placeName, type SheetCity } from './sheet-city.ts';

/** How one detail of a volunteer stands in a cell. */
interface DetailCell<T> {
  readonly column: VolunteerColumn;
  readonly read: (text: string, city: SheetCity) => Cell<T>;
  readonly write: (value: T & {}, city: SheetCity) => string;
  /** Where the cell is empty or not there. */
  readonly otherwise: (city: SheetCity) => T | 'refused';
}

type DetailCells = {
  readonly [Field in keyof VolunteerDetails]: DetailCell<VolunteerDetails[Field]>;
};

const LONGEST_INTEREST = 40;

/** Every detail has its column; one without does not compile. The neighbourhood may follow from the street. */
export const detailCells: DetailCells = {
  name: { column: 'naam', read: readLine, write: asItIs, otherwise: () => 'refused' },
  phone: { column: 'gsm', read: readPhoneCell, write: showPhone, otherwise: nothing },
  email: { column: 'e-mail', read: readEmail, write: asItIs, otherwise: nothing },
  street: { column: 'straat', read: readLine, write: asItIs, otherwise: nothing },
  houseNumber: { column: 'huisnummer', read: readLine, write: asItIs, otherwise: nothing },
  neighbourhood: {
    column: 'wijk',
    read: readPlace,
    write: (id, city) => placeName(city, id),
    otherwise: () => 'refused',
  },
  alsoIn: {
    column: 'ook in',
    read: (text, city) => readEach(listOf(text), (part) => readPlace(part, city)),
    write: (ids, city) => ids.map((id) => placeName(city, id)).join(', '),
    otherwise: none,
  },
  roles: {
    column: 'rollen',
    read: (text, city) => readEach(listOf(text, WORDS), (part) => readRole(part, city)),
    write: joined,
    otherwise: () => 'refused',
  },
  streets: { column: 'straten', read: readText, write: asItIs, otherwise: nothing },
  languages: {
    column: 'talen',
    read: (text) => readEach(listOf(text, WORDS), readLanguage),
    write: (languages) => languages.map(writeLanguage).join(', '),
    otherwise: () => ['nl'],
  },
  gender: { column: 'man/vrouw', read: readGender, write: asItIs, otherwise: nothing },
  canPets: yesNo('huisdieren', true),
  canStairs: yesNo('trappen', true),
  canSmoke: yesNo('roken', false),
  byPhone: yesNo('telefonisch', true),
  atHome: yesNo('thuis', true),
  hasCar: yesNo('auto', false),
  hours: { column: 'uren', read: readHours, write: writeHours, otherwise: none },
  away: { column: 'afwezig', read: readAway, write: writeAway, otherwise: none },
  interests: {
    column: 'interesses',
    read: (text) => readEach(listOf(text.toLowerCase()), readInterest),
    write: joined,
    otherwise: none,
  },
  likes: { column: 'graag', read: readText, write: asItIs, otherwise: nothing },
  ratherNot: { column: 'liever niet', read: readText, write: asItIs, otherwise: nothing },
  allergies: { column: 'allergieën', read: readText, write: asItIs, otherwise: nothing },
  maxMatches: {
    column: 'capaciteit',
    read: readCapacity,
    write: String,
    otherwise: ({ usualCapacity }) => usualCapacity,
  },
  minor: yesNo('minderjarig', false),
  onProbation: yesNo('op proef', false),
  remark: { column: 'opmerking', read: readText, write: asItIs, otherwise: nothing },
};

/** Also parted by a slash, a plus or «en». */
const WORDS = /[,;|\n/+&]| en /u;

function yesNo(column: VolunteerColumn, otherwise: boolean): DetailCell<boolean> {
  return {
    column,
    read: readYesNo,
    write: (isSo) => (isSo ? 'ja' : 'nee'),
    otherwise: () => otherwise,
  };
}

function readPlace(text: string, city: SheetCity): Cell<string> {
  const [only, ...others] = city.named(text);
  const known = city.neighbourhoods.map(({ name }) => name).join(', ');
  return only !== undefined && others.length === 0
    ? { value: only.id }
    : { why: `geen wijk van de stad: kies uit ${known}` };
}

/** «babbelbuddy's» and «straatmoaten» are the roles too. */
export function readRole(text: string, city: SheetCity): Cell<string> {
  const bare = text.toLowerCase().replace(/['’]?s$|en$/u, '');
  const role = city.roles.find((one) => one === text.toLowerCase() || one === bare);
  return role === undefined
    ? { why: `geen rol van de stad: kies uit ${city.roles.join(', ')}` }
    : { value: role };
}

function readInterest(text: string): Cell<string> {
  return text.length > LONGEST_INTEREST
    ? { why: `te lang: hoogstens ${LONGEST_INTEREST} tekens` }
    : { value: text };
}

function asItIs(text: string): string {
  return text;
}

function joined(values: readonly string[]): string {
  return values.join(', ');
}

function nothing(): undefined {
  return undefined;
}

function none(): [] {
  return [];
}
