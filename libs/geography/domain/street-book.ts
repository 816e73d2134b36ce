import { addressIn } from '#kernel';
import { type City, type StreetPart } from './city.ts';
import { neighbourhoodOf, type StreetRange, type Whereabouts } from './neighbourhood-of.ts';
import { placesOf } from './neighbourhoods-named.ts';
import { streetKey } from './street-key.ts';

/** An address as somebody typed it; a house number may stand in the street's box. */
export interface TypedAddress {
  readonly street?: string;
  readonly houseNumber?: string;
  readonly postcode?: string;
}

/** Part of a street, and houses along one, under the key that all spellings of its name share. */
export type KeyedPart = StreetPart & { readonly key: string };
export type KeyedRange = StreetRange & { readonly key: string };

/** All streets that are known, in memory: many addresses are looked up in it without asking the database. */
export class StreetBook {
  private readonly parts: ReadonlyMap<string, readonly KeyedPart[]>;
  private readonly ranges: ReadonlyMap<string, readonly KeyedRange[]>;

  constructor(
    private readonly city: City,
    parts: readonly KeyedPart[],
    ranges: readonly KeyedRange[],
  ) {
    this.parts = Map.groupBy(parts, ({ key }) => key);
    this.ranges = Map.groupBy(ranges, ({ key }) => key);
  }

  /** In which neighbourhood an address lies, or among which ones to ask. */
  find({ street = '', houseNumber = '', postcode = '' }: TypedAddress): Whereabouts {
    const whole = streetKey(street);
    if (this.parts.has(whole)) {
      return this.where({ houseNumber, postcode }, whole);
    }
    const typed = { street, houseNumber, postcode };
    const { street: name = '', ...house } = addressIn(typed, placesOf(this.city));
    return this.where(house, streetKey(name));
  }

  private where(house: Parameters<typeof neighbourhoodOf>[0], key: string): Whereabouts {
    const facts = { parts: this.parts.get(key) ?? [], ranges: this.ranges.get(key) ?? [] };
    return neighbourhoodOf(house, facts, this.city);
  }
}
