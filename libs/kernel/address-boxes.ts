import { lineOf } from './address-tokens.ts';
import { normaliseStreet } from './normalise-name.ts';
import { type Address, FLOOR, given, splitAddress, tailOf } from './split-address.ts';

/** As the boxes of a form hold an address; the box stands behind the number, «12 bus 3». */
export interface AddressBoxes {
  readonly street?: string | undefined;
  readonly houseNumber?: string | undefined;
  readonly postcode?: string | undefined;
}

/** An address as the boxes hold it, each part in its own, and what no box holds. */
export type OneAddress = { readonly [Box in keyof AddressBoxes]?: string } & {
  readonly rest?: string;
};

type House = Omit<Address, 'street'>;

/** To read a house number that stands alone. */
const ANY_STREET = 'Straat';

/**
 * What was typed into the boxes of an address, as one, and nothing is lost. The box for the number counts,
 * except where it still holds what was stored and a street with another number was typed beside it.
 *
 * @param places names that are known as those of towns and neighbourhoods
 * @param stored what the boxes held before somebody typed
 */
export function addressIn(
  boxes: AddressBoxes,
  places: readonly string[],
  stored: AddressBoxes = {},
): OneAddress {
  const { own, typed, isOther } = bothIn(boxes, places);
  const isNew = isTypedAnew(boxes, stored);
  const [counts, put] = isNew ? [typed, own] : [own, typed];
  const houseNumber = counts.houseNumber ?? put.houseNumber;
  const box = isOther ? counts.box : (counts.box ?? put.box);
  const others = isNew ? [] : [isOther ? written(typed) : boxBeside(typed, box)];
  return given({
    street: filled(typed.street),
    houseNumber: written(given({ houseNumber, box })),
    ...placeOf(boxes, { own, typed }, [...others, typed.rest, own.rest], isNew && isOther),
  });
}

/** Two numbers for one house, both just typed: only whoever typed them knows which it is. */
export function twoNumbersIn(
  boxes: AddressBoxes,
  places: readonly string[],
  stored: AddressBoxes = {},
): { readonly inStreet: string; readonly inBox: string } | undefined {
  const { own, typed, isOther } = bothIn(boxes, places);
  const isLeft = isTypedAnew(boxes, stored) || filled(boxes.street) === filled(stored.street);
  return isOther && !isLeft
    ? { inStreet: typed.houseNumber ?? '', inBox: own.houseNumber ?? '' }
    : undefined;
}

function isTypedAnew({ street, houseNumber }: AddressBoxes, stored: AddressBoxes): boolean {
  const isStored = filled(houseNumber) === filled(stored.houseNumber);
  return filled(houseNumber) !== undefined && isStored && filled(street) !== filled(stored.street);
}

interface Both {
  readonly own: House;
  readonly typed: Address;
  readonly isOther: boolean;
}

function bothIn(boxes: AddressBoxes, places: readonly string[]): Both {
  const { street = '', houseNumber } = turned(boxes);
  const own = ofNumberBox(filled(houseNumber), places);
  const read = ofStreetBox(street, own, places);
  const isWithin = own.houseNumber !== undefined && isNoNumber(own.houseNumber);
  // «gelijkvloers» says where in the house she lives, once its number is known
  if (isWithin && read.houseNumber !== undefined && read.box === undefined) {
    return { own: { box: own.houseNumber }, typed: read, isOther: false };
  }
  return { own, typed: read, isOther: isOtherHouse(own, read) };
}

function isNoNumber(number: string): boolean {
  return new RegExp(`^${FLOOR}$`, 'iu').test(number);
}

function isOtherHouse(one: House, other: House): boolean {
  const [a, b] = [one.houseNumber?.toLowerCase(), other.houseNumber?.toLowerCase()];
  return a !== undefined && b !== undefined && a !== b;
}

/** The street in the box of the number, and the number in the box of the street. */
function turned(boxes: AddressBoxes): AddressBoxes {
  const { street = '', houseNumber = '' } = boxes;
  const isTurned =
    /^\s*\d{1,4}\s?[a-z]?\s*$/iu.test(street) && /^\s*\p{L}{3,}[^\d]*$/u.test(houseNumber);
  return isTurned && !isNoNumber(houseNumber.trim())
    ? { ...boxes, street: houseNumber, houseNumber: street }
    : boxes;
}

function boxBeside({ box }: House, taken: string | undefined): string | undefined {
  return box === undefined || box === taken ? undefined : `bus ${box}`;
}

/** The town beside a postcode is said by it. */
function placeOf(
  boxes: AddressBoxes,
  { own, typed }: { own: House; typed: Address },
  beside: readonly (string | undefined)[],
  isNew: boolean,
): { postcode: string | undefined; rest: string } {
  const read = typed.postcode ?? own.postcode;
  const kept = filled(boxes.postcode);
  const postcode = isNew ? (read ?? kept) : (kept ?? read);
  const other = isNew || read === postcode ? undefined : read;
  const rest = [...beside, other].filter((part) => part !== undefined && part !== '');
  return { postcode, rest: [...new Set(rest)].join(', ') };
}

/**
 * Somebody with her address so, and what no box holds with what was noted beside it.
 *
 * @param places names that are known as those of towns and neighbourhoods
 * @param stored her address before it was typed
 */
export function withAddress<Person extends AddressBoxes & { readonly note?: string | undefined }>(
  person: Person,
  places: readonly string[],
  stored: AddressBoxes = {},
): Person {
  const { street, houseNumber, postcode, note, ...others } = person;
  const { rest, ...address } = addressIn({ street, houseNumber, postcode }, places, stored);
  const beside = [...new Set([note, rest].filter((part) => part !== undefined))].join(', ');
  return { ...others, ...address, ...given({ note: beside }) } as Person;
}

function ofNumberBox(typed: string | undefined, places: readonly string[] = []): House {
  if (typed === undefined) {
    return {};
  }
  const { street, ...house } = splitAddress(`${ANY_STREET} ${typed}`, places);
  if (street === ANY_STREET && house.houseNumber !== undefined) {
    return house;
  }
  const { box } = tailOf(lineOf(typed).tokens);
  return box === undefined || isNoNumber(typed) ? { houseNumber: typed } : { box };
}

/** «Plein 1940», with another number in its own box, is a name that holds a number. */
function ofStreetBox(typed: string, own: House, places: readonly string[]): Address {
  const address = splitAddress(typed, places);
  const isOther = own.houseNumber !== undefined && own.houseNumber !== address.houseNumber;
  const inName =
    /^\d{4}$/u.test(address.houseNumber ?? '') ||
    (/^\s*\d/u.test(typed) && !/^\d/u.test(address.street) && address.postcode === undefined);
  return isOther && inName ? { street: typed } : address;
}

/** A house number that stands alone, as it is kept; "" where there is none. */
export function houseNumberIn(typed: string): string {
  return addressIn({ houseNumber: typed }, []).houseNumber ?? '';
}

/** The same for each dwelling of a house and each way to write it, and for no other house. */
export function houseKey(street: string, houseNumber: string): string {
  const number = ofNumberBox(houseNumber.trim()).houseNumber ?? houseNumber;
  return `${normaliseStreet(street)}|${number.toLowerCase().replace(/\s/gu, '')}`;
}

function written({ houseNumber, box }: House): string | undefined {
  if (houseNumber === undefined || box === undefined) {
    return houseNumber ?? (box && `bus ${box}`);
  }
  return isNoNumber(box) ? `${houseNumber}, ${box}` : `${houseNumber} bus ${box}`;
}

function filled(text: string | undefined): string | undefined {
  return text === undefined || text.trim() === '' ? undefined : text.trim();
}
