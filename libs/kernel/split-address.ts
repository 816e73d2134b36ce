import { normaliseStreet } from './normalise-name.ts';

/** What stands in an address, as it was typed, each part apart. */
export interface Address {
  readonly street: string;
  /** «12», «12A», «12bis», «12-14». */
  readonly houseNumber?: string;
  /** The dwelling within the house: «0301», «3de verdieping». */
  readonly box?: string;
  readonly postcode?: string;
  readonly town?: string;
  /** Words that are none of these: «achterbouw». */
  readonly rest?: string;
}

/** As the boxes of a form hold an address; the box stands behind the number, «12 bus 3». */
export interface AddressBoxes {
  readonly street?: string | undefined;
  readonly houseNumber?: string | undefined;
  readonly postcode?: string | undefined;
}

/** No address is longer; what stands behind is left where it stands. */
const LONGEST = 200;

const NUMBER =
  '(?:(?:nr|n°|no|nummer|huisnr|huisnummer|num[ée]ro)(?!\\p{L})\\.? ?|#)?(?<number>\\d{1,4}(?: ?- ?\\d{1,4}| ?(?:bis|ter|quater)\\b| ?[a-z](?![\\p{L}\\d]))?)';
const FLOOR =
  '\\d{1,2}(?:de|ste|e|è|[eè]me) (?:verdiep\\p{L}*|verd\\.?|[ée]tage)|gelijkvloers|glvl';
const BOX = `(?: ?(?:/|,? ?\\b(?:bus|bte|bo[iî]te|box|app|appt|appartement)\\b\\.?|,? ?b(?=[ .]?\\d)\\.?) ?(?<box>[\\p{L}\\d][\\p{L}\\d.-]{0,9})|,? (?<floor>${FLOOR}))`;
/** Where the house is to be found, and no part of a street's name. */
const REST =
  '(?:,? \\((?<note>[^()]+)\\)?|,? (?<words>(?:boven|naast|achter|onder|links|rechts|tegenover|kamer|kot|blok)\\b.*))';
const NO_BOX = '(?<!\\b(?:bus|bte|bo[iî]te|box|app)\\.?,? ?)';
const STREET = '(?<street>[^\\d\\s,].*?|\\d+[^\\d,\\s]*[ -].*?\\p{L}.*?)';

const STREET_FIRST = new RegExp(
  `^${STREET}(?:,? |(?<=\\p{L}{3}),?)${NO_BOX}${NUMBER}${BOX}?${REST}?$`,
  'iu',
);
const NUMBER_FIRST = new RegExp(`^${NUMBER},? (?<street>\\p{L}.*?)${BOX}?$`, 'iu');
const POSTCODE_LAST =
  /^(?<before>.*?\p{L}.*?)(?:,? ?| )\b(?:B ?-? ?)?(?<postcode>[1-9]\d{3})(?: (?<town>\p{L}[\p{L} .'’-]*))?$/iu;
const POSTCODE_FIRST =
  /^(?:B ?-? ?)?(?<postcode>[1-9]\d{3}) (?<town>\p{L}[\p{L} .'’-]*?), ?(?<before>.*\p{L}.*)$/iu;
const TOWN_LAST = /^(?<before>.+?), ?(?<town>\p{Lu}[\p{L} .'’-]*)$/u;
/** To read a house number that stands alone. */
const ANY_STREET = 'Straat';
/** «1 Meistraat» is named after a day. */
const DAY_FIRST =
  /^\d{1,2} (?:jan|feb|f[ée]v|maart|mars|apr|avr|mei|mai|jun|juin|jul|juil|aug|ao[uû]t|sep|okt|oct|nov|dec|d[ée]c)/iu;

/**
 * An address that was typed in one box, taken apart: number behind or, as the French do, in front; box, postcode
 * and town. A name that holds numbers keeps them: «18-Oktoberstraat», «1 Meistraat», «Rue du 11 Novembre».
 */
export function splitAddress(text: string): Address {
  const address = text.length > LONGEST ? {} : partsOf(tidied(text));
  return Object.keys(address).length > 1 ? { street: '', ...address } : { street: text.trim() };
}

function partsOf(typed: string): Address {
  const { before = typed, ...place } = placeIn(typed);
  return { ...houseIn(before), ...place };
}

/** On one line; what stood on a line of its own stands behind a comma. */
function tidied(text: string): string {
  return text
    .replace(/\n/gu, ',')
    .replace(/[\s,]+/gu, tidy)
    .replace(/^[, ]+|[, ]+$/gu, '');
}

function tidy(between: string): string {
  return between.includes(',') ? ', ' : ' ';
}

type Groups = Readonly<Record<string, string | undefined>>;

function placeIn(text: string): { before?: string; postcode?: string; town?: string } {
  const found =
    groupsOf(POSTCODE_LAST, text) ?? groupsOf(POSTCODE_FIRST, text) ?? groupsOf(TOWN_LAST, text);
  const { before = '', postcode, town } = found ?? {};
  // «Plein 1940» is the number of a house
  const isApart = town !== undefined || /\d/u.test(before) || text[before.length] === ',';
  const isPlace = /\p{L}/u.test(before) && isApart;
  return isPlace ? given({ before, postcode, town: town?.trim() }) : {};
}

type House = Pick<Address, 'street' | 'houseNumber' | 'box' | 'rest'>;

function houseIn(text: string): House {
  const found = foundIn(text);
  if (found?.['street'] === undefined) {
    return { street: text };
  }
  const { street, number, box, floor, note, words } = found;
  return {
    street: street.trim().replace(/,$/u, ''),
    ...given({
      houseNumber: number?.replace(/ /gu, ''),
      box: box ?? floor,
      rest: (note ?? words)?.trim(),
    }),
  };
}

/** «12 Langestraat bus 3» holds one house number, «4 Wegenstraat 7 bus 3» too. */
function foundIn(text: string): Groups | undefined {
  const first = DAY_FIRST.test(text) ? undefined : groupsOf(NUMBER_FIRST, text);
  const isWhole = first?.['box'] !== undefined && !/\d/u.test(first['street'] ?? '');
  return isWhole ? first : (groupsOf(STREET_FIRST, text) ?? first);
}

/** An address as the boxes hold it, each part in its own, and what no box holds. */
export type OneAddress = { readonly [Box in keyof AddressBoxes]?: string } & {
  readonly rest?: string;
};

/** What was typed into the boxes of an address, as one: the box for the number counts, and nothing is lost. */
export function addressIn(boxes: AddressBoxes): OneAddress {
  const own = ofNumberBox(filled(boxes.houseNumber));
  const typed = ofStreetBox(boxes.street ?? '', own);
  const isOther = own !== undefined && own.houseNumber !== typed.houseNumber;
  const { houseNumber, box } = isOther ? own : { ...typed, ...own };
  return given({
    street: filled(typed.street),
    houseNumber: written(houseNumber, box),
    postcode: filled(boxes.postcode) ?? typed.postcode,
    rest: besideBoxes(typed, own, isOther ? typed.houseNumber : undefined),
  });
}

/** A town is said by its postcode. */
function besideBoxes(
  { postcode, town, rest }: Address,
  own: Omit<House, 'street'> | undefined,
  otherNumber: string | undefined,
): string {
  const place = postcode === undefined ? town : undefined;
  return [otherNumber, rest, own?.rest, place].filter(isGiven).join(', ');
}

/** Somebody with her address so, and what no box holds with what was noted beside it. */
export function withAddress<Person extends AddressBoxes & { readonly note?: string | undefined }>(
  person: Person,
): Person {
  const { street, houseNumber, postcode, note, ...others } = person;
  const { rest, ...address } = addressIn({ street, houseNumber, postcode });
  const beside = [...new Set([note, rest].filter(isGiven))].join(', ');
  return { ...others, ...address, ...given({ note: beside }) } as Person;
}

function ofNumberBox(typed: string | undefined): Omit<House, 'street'> | undefined {
  if (typed === undefined) {
    return undefined;
  }
  const { street, ...house } = houseIn(`${ANY_STREET} ${typed}`);
  return street === ANY_STREET ? house : { houseNumber: typed };
}

/** «Plein 1940» and «8000 Langestraat», with another number in its own box, are names that hold a number. */
function ofStreetBox(typed: string, own: Omit<House, 'street'> | undefined): Address {
  const address = splitAddress(typed);
  const isOther = own !== undefined && own.houseNumber !== address.houseNumber;
  const inName =
    /^\d{4}$/u.test(address.houseNumber ?? '') ||
    (/^\s*\d/u.test(typed) && !/^\d/u.test(address.street));
  return isOther && inName ? { street: typed } : address;
}

/** The same for each dwelling of a house and each way to write it, and for no other house. */
export function houseKey(street: string, houseNumber: string): string {
  const number = ofNumberBox(houseNumber.trim())?.houseNumber ?? houseNumber;
  return `${normaliseStreet(street)}|${number.toLowerCase().replace(/\s/gu, '')}`;
}

function written(houseNumber: string | undefined, box: string | undefined): string | undefined {
  if (houseNumber === undefined || box === undefined) {
    return houseNumber;
  }
  return new RegExp(`^(?:${FLOOR})$`, 'iu').test(box)
    ? `${houseNumber}, ${box}`
    : `${houseNumber} bus ${box}`;
}

function groupsOf(pattern: RegExp, text: string): Groups | undefined {
  return pattern.exec(text)?.groups;
}

function filled(text: string | undefined): string | undefined {
  return text === undefined || text.trim() === '' ? undefined : text.trim();
}

function isGiven(text: string | undefined): text is string {
  return text !== undefined;
}

/** Without what is empty. */
function given<Parts extends Readonly<Record<string, string | undefined>>>(
  parts: Parts,
): { [Name in keyof Parts]?: string } {
  return Object.fromEntries(
    Object.entries(parts).filter(([, part]) => part !== undefined && part !== ''),
  ) as { [Name in keyof Parts]?: string };
}
