import { type City, type NeighbourhoodId, type StreetPart } from './city.ts';
import { idsWhere, neighbourhoodsByPostcode } from './neighbourhoods.ts';
import { houseNumberOf } from './street-key.ts';

/** The house numbers on one side of a street that lie in one neighbourhood, ends included. */
export interface StreetRange {
  readonly side: 'odd' | 'even';
  readonly first: number;
  readonly last: number;
  readonly postcode: string;
  readonly neighbourhood: NeighbourhoodId;
}

/** All that is known of one street: no parts when it is unknown, ranges when a border runs through. */
export interface StreetFacts {
  readonly parts: readonly StreetPart[];
  readonly ranges: readonly StreetRange[];
}

/** Known for sure, or to be asked among these; whoever asks also offers "another". */
export type Whereabouts =
  | { readonly kind: 'known'; readonly neighbourhood: NeighbourhoodId }
  | { readonly kind: 'ask'; readonly among: readonly NeighbourhoodId[] };

interface House {
  readonly houseNumber?: string;
  readonly postcode?: string;
}

/**
 * In which neighbourhood a house stands. A wrong one sends a volunteer from the wrong side of town,
 * so whatever leaves doubt is asked.
 */
export function neighbourhoodOf(house: House, street: StreetFacts, city: City): Whereabouts {
  const postcode = /\d{4}/.exec(house.postcode ?? '')?.[0];
  if (street.parts.length === 0) {
    return ask(city, postcodeOrAll(city, postcode));
  }
  const parts = street.parts.filter((part) => postcode === undefined || part.postcode === postcode);
  if (parts.length === 0) {
    const elsewhere = postcode === undefined ? [] : neighbourhoodsByPostcode(city, postcode);
    return ask(city, [...placesOf(street.parts), ...elsewhere]);
  }
  const places = placesOf(parts);
  const [only, ...others] = places;
  const place = others.length === 0 ? only : onItsSide(house.houseNumber ?? '', street.ranges);
  return place !== undefined && places.includes(place)
    ? { kind: 'known', neighbourhood: place }
    : ask(city, places);
}

/** A number between two houses of the same neighbourhood was built since, and lies there too. */
function onItsSide(typed: string, ranges: readonly StreetRange[]): NeighbourhoodId | undefined {
  const number = houseNumberOf(typed);
  if (number === undefined) {
    return undefined;
  }
  const side = number % 2 === 0 ? 'even' : 'odd';
  const along = ranges.filter((range) => range.side === side);
  const before = along
    .filter((range) => range.first <= number)
    .reduce<StreetRange | undefined>((a, b) => (a && a.first > b.first ? a : b), undefined);
  const after = along
    .filter((range) => range.last >= number)
    .reduce<StreetRange | undefined>((a, b) => (a && a.last < b.last ? a : b), undefined);
  return before?.neighbourhood === after?.neighbourhood ? before?.neighbourhood : undefined;
}

function placesOf(parts: readonly StreetPart[]): NeighbourhoodId[] {
  return [...new Set(parts.map((part) => part.neighbourhood))];
}

function postcodeOrAll(city: City, postcode: string | undefined): NeighbourhoodId[] {
  const near = postcode === undefined ? [] : neighbourhoodsByPostcode(city, postcode);
  return near.length > 0 ? near : idsWhere(city, () => true);
}

function ask(city: City, places: readonly NeighbourhoodId[]): Whereabouts {
  return { kind: 'ask', among: idsWhere(city, (one) => places.includes(one.id)) };
}
