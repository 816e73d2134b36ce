import {
  CITY,
  type City,
  CurrentStreets,
  neighbourhoodsNamed,
  placesOf,
  type StreetBook,
} from '#geography';
import { addressIn, houseKey } from '#kernel';
import { Vault } from '#platform';
import { isCalledStreet, placesIn, readStreet, streetsNamed, type TextedPlace } from '#reading';
import { Inject, Injectable } from '@nestjs/common';

/** What a text says of where somebody lives. */
export interface LocatedText {
  readonly place: TextedPlace | undefined;
  readonly neighbourhood: string | undefined;
  /** Keyed, of a house; undefined without a house number. */
  readonly hash: Buffer | undefined;
  /** A street alone, named along the way: in which house is still to be asked. */
  readonly lacksNumber?: boolean;
  /** The words beside the place. */
  readonly rest: string;
}

/** Each is looked up by itself, in up to five ways: a text that names more is no report of one house. */
const MOST_PLACES = 6;

@Injectable()
export class LocateText {
  constructor(
    private readonly vault: Vault,
    private readonly currentStreets: CurrentStreets,
    @Inject(CITY) private readonly city: City,
  ) {}

  /** @param known the place, where its form was plain already */
  async run(body: string, known?: TextedPlace): Promise<LocatedText> {
    const streets = await this.currentStreets.run();
    return this.locate(streets, body, known ?? this.believable(streets, body));
  }

  /** The words that a report begins with: a street that exists here counts without a number, «de Langestraat». */
  async first(body: string): Promise<LocatedText> {
    const streets = await this.currentStreets.run();
    const place = this.believable(streets, body);
    const street = place === undefined ? this.streetNamed(streets, body) : undefined;
    const located = this.locate(streets, body, place ?? street);
    return street === undefined ? located : { ...located, lacksNumber: true };
  }

  /** The answer to where it is: a street may stand there without a house number. */
  async answer(body: string): Promise<LocatedText> {
    const streets = await this.currentStreets.run();
    const place = this.believable(streets, body) ?? this.existing(streets, readStreet(body));
    return this.locate(streets, body, place);
  }

  private locate(streets: StreetBook, body: string, said: TextedPlace | undefined): LocatedText {
    const place = said && this.withoutTown(said);
    const named = this.named(body);
    const found = place && streets.find(place);
    return {
      place,
      neighbourhood: found?.kind === 'known' ? found.neighbourhood : named?.id,
      hash: place && this.hashOf(place),
      rest: without(body, [place?.street, place?.houseNumber, named?.name]),
    };
  }

  /** «Brugge Langestraat» is the same street as «Langestraat». */
  private withoutTown(said: TextedPlace): TextedPlace {
    const { street, houseNumber } = addressIn(said, placesOf(this.city));
    return { ...said, ...(street && { street }), ...(houseNumber && { houseNumber }) };
  }

  /** «Sinds 3 weken» has the form of an address too, and «Mevrouw Claes Langestraat 4» holds one. */
  private believable(streets: StreetBook, body: string): TextedPlace | undefined {
    const heard = placesIn(body).slice(0, MOST_PLACES);
    for (const { words, houseNumber = '' } of heard) {
      for (let from = 0; from < words.length; from += 1) {
        const street = words.slice(from).join(' ');
        const known = this.existing(streets, { street, houseNumber });
        if (known !== undefined) {
          return known;
        }
      }
    }
    const likely = heard.find(({ street }) => isCalledStreet(street));
    return likely && { street: likely.street, houseNumber: likely.houseNumber ?? '' };
  }

  private streetNamed(streets: StreetBook, body: string): TextedPlace | undefined {
    for (const words of streetsNamed(body).slice(0, MOST_PLACES)) {
      for (let from = 0; from < words.length; from += 1) {
        const known = this.existing(streets, { street: words.slice(from).join(' ') });
        if (known !== undefined) {
          return known;
        }
      }
    }
    return undefined;
  }

  /** A place in a street that is known here. */
  private existing(streets: StreetBook, read: TextedPlace | undefined): TextedPlace | undefined {
    if (read === undefined) {
      return undefined;
    }
    const found = streets.find(read);
    const exists = found.kind === 'known' || found.among.length < this.city.neighbourhoods.length;
    return exists ? read : undefined;
  }

  private hashOf({ street, houseNumber }: TextedPlace): Buffer | undefined {
    return houseNumber === undefined
      ? undefined
      : this.vault.hash('house', houseKey(street, houseNumber));
  }

  private named(body: string): { readonly id: string; readonly name: string } | undefined {
    const named = neighbourhoodsNamed(this.city, body);
    return named.length === 1 ? named[0] : undefined;
  }
}

function without(body: string, parts: readonly (string | undefined)[]): string {
  return parts.reduce<string>(
    (rest, part) => (part === undefined ? rest : rest.replace(part, ' ')),
    body,
  );
}

/** What of it there is to be added to a report. */
export function placeTold({ place, neighbourhood }: Pick<LocatedText, 'place' | 'neighbourhood'>): {
  readonly place?: TextedPlace;
  readonly neighbourhood?: string;
} {
  return {
    ...(place !== undefined && { place }),
    ...(neighbourhood !== undefined && { neighbourhood }),
  };
}
