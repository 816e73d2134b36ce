import { houseNumberIn } from '#kernel';
import { streetAmong } from './street-words.ts';

/** A place as somebody texts it. */
export interface TextedPlace {
  readonly street: string;
  readonly houseNumber?: string;
}

/** Words of one line that end with a house number. */
interface HeardPlace extends TextedPlace {
  /** All words that may belong to the street, some too many. */
  readonly words: readonly string[];
}

const PATTERN =
  /(?<=^|[\s,:;(!?])(?<said>(?:['’]?\p{L}[\p{L}'’.-]*[ \t]+){0,4}['’]?\p{L}[\p{L}'’.-]*)\s+(?<number>\d{1,4}(?:bis|ter|\s?[a-zA-Z])?(?:\s?\/\s?\w{1,6}|,?\s(?:bus|bte|bo[iî]te|box)\.?\s?\w{1,6}|\sb\d{1,4})?)(?=$|[\s,.;:)!?])/gu;
/** As the French write it, and some here: «12 rue Longue», «12 Langestraat». */
const NUMBER_FIRST =
  /(?<=^|[\s,:;(!?])(?<number>\d{1,4}(?:bis|ter|[a-zA-Z])?),?[ \t]+(?<street>(?:[Rr]ue|[Aa]venue|[Bb]oulevard|[Cc]hauss[ée]e|[Qq]uai|[Pp]lace)(?:[ \t](?:de|du|des|la|le|les)){0,3}[ \t](?:[dl]['’])?\p{Lu}[\p{L}'’-]*(?:[ \t]\p{Lu}[\p{L}'’-]*){0,3}|\p{L}[\p{L}'’-]*(?:straat|laan|plein|dreef|kaai|lei|weg))(?=$|[\s,.;:)!?])/u;
const NUMBER_WORD = /^(?:nr\.?|nummer|numero|num[ée]ro)$/iu;
const SMALL_STREET =
  /^\p{Ll}[\p{L}'’-]*(?:straat|laan|weg|lei|plein|dreef|reep|kaai|rei|steenweg|hof|park|markt|str\.?)$/u;
const NO_STREET = /^(?:onderweg|terug-?weg|halverwege)$/iu;

/**
 * Every «street number» in a text: a capitalised name or a word that ends as a street does, followed by a
 * house number. The text itself is kept word for word in either case.
 */
export function placesIn(text: string): HeardPlace[] {
  const places = Array.from(
    text.matchAll(PATTERN),
    ({ groups: { said = '', number = '' } = {} }) => {
      const all = said.split(/\s+/u);
      const words = NUMBER_WORD.test(all.at(-1) ?? '') ? all.slice(0, -1) : all;
      const street = streetAmong(words).join(' ');
      return { words, street, houseNumber: houseNumberIn(number) };
    },
  ).filter(({ street }) => mayBeStreet(street));
  return places.length > 0 ? places : numberFirst(text);
}

function numberFirst(text: string): HeardPlace[] {
  const { number, street } = NUMBER_FIRST.exec(text)?.groups ?? {};
  return number === undefined || street === undefined || NO_STREET.test(street)
    ? []
    : [{ words: street.split(/\s+/u), street, houseNumber: houseNumberIn(number) }];
}

/** A word that ends as a street does, with up to four words before it: only a list of streets tells which are its own. */
const STREET_ALONE =
  /(?<=^|[\s,:;(!?])(?:['’]?\p{L}[\p{L}'’.-]*[ \t]+){0,4}\p{L}[\p{L}'’-]*(?:straat|laan|plein|dreef|kaai|rei|lei|steenweg)(?=$|[\s,.;:)!?])/giu;

/** The words of each street that a text may name without a house number: «de Langestraat». */
export function streetsNamed(text: string): (readonly string[])[] {
  return Array.from(text.matchAll(STREET_ALONE), ([words]) => words.split(/\s+/u));
}

/** The first of them, without what only a list of streets can tell. */
export function readPlace(text: string): TextedPlace | undefined {
  const [first] = placesIn(text);
  return first && { street: first.street, houseNumber: first.houseNumber ?? '' };
}

function mayBeStreet(street: string): boolean {
  const last = street.split(' ').at(-1) ?? '';
  return (/^['’]?\p{Lu}/u.test(last) || SMALL_STREET.test(last)) && !NO_STREET.test(last);
}

const MOST_WORDS_OF_A_STREET = 5;

/** The first words of a text as a street without a number; undefined when they are too many for a name. */
export function readStreet(text: string): TextedPlace | undefined {
  const [first = ''] = text.slice(0, 200).split(/[,.;\n]/u);
  const street = first
    .trim()
    .replace(/^(?:in|aan|op|bij|on|dans)\s+/iu, '')
    .replace(/^(?:de|het|den|the|la|le)\s+/iu, '');
  const words = street.split(/\s+/u).length;
  return street === '' || words > MOST_WORDS_OF_A_STREET ? undefined : { street };
}

const ENDINGS =
  /(?:straat|laan|weg|lei|plein|dreef|reep|kaai|rei|hof|park|markt|vest|dijk|poort|gang|str\.?)$/iu;

const FRENCH = /^(?:rue|avenue|boulevard|chauss[ée]e|quai|place)\s/iu;

/** Whether a name ends as streets do here, or begins as they do in French. */
export function isCalledStreet(name: string): boolean {
  return ENDINGS.test(name) || FRENCH.test(name);
}
