import { CITY, type City, FindNeighbourhood } from '#geography';
import { holdsPhrase, normaliseStreet } from '#kernel';
import { Vault } from '#platform';
import { Inject, Injectable } from '@nestjs/common';
import { isCalledStreet, readPlace, type TextedPlace } from '../domain/read-place.ts';

/** What a text says of where somebody lives. */
export interface LocatedText {
  readonly place: TextedPlace | undefined;
  readonly neighbourhood: string | undefined;
  /** Keyed, of a house; undefined without a house number. */
  readonly hash: Buffer | undefined;
  /** The words beside the place. */
  readonly rest: string;
}

@Injectable()
export class LocateText {
  constructor(
    private readonly vault: Vault,
    private readonly findNeighbourhood: FindNeighbourhood,
    @Inject(CITY) private readonly city: City,
  ) {}

  /** @param known the place, where its form was plain already */
  async run(body: string, known?: TextedPlace): Promise<LocatedText> {
    const named = this.named(body);
    const place = known ?? (await this.believable(readPlace(body)));
    const found = place && (await this.findNeighbourhood.run(place));
    return {
      place,
      neighbourhood: found?.kind === 'known' ? found.neighbourhood : named?.id,
      hash: place && this.hashOf(place),
      rest: without(body, [place?.street, place?.houseNumber, named?.name]),
    };
  }

  /** «Sinds 3 weken» has the form of an address too. */
  private async believable(read: TextedPlace | undefined): Promise<TextedPlace | undefined> {
    if (read === undefined || isCalledStreet(read.street)) {
      return read;
    }
    const found = await this.findNeighbourhood.run(read);
    const exists = found.kind === 'known' || found.among.length < this.city.neighbourhoods.length;
    return exists ? read : undefined;
  }

  private hashOf({ street, houseNumber }: TextedPlace): Buffer | undefined {
    return houseNumber === undefined
      ? undefined
      : this.vault.hash('house', `${normaliseStreet(street)}|${houseNumber.toLowerCase()}`);
  }

  private named(body: string): { readonly id: string; readonly name: string } | undefined {
    const named = this.city.neighbourhoods.filter(({ name }) => holdsPhrase(body, [name]));
    return named.length === 1 ? named[0] : undefined;
  }
}

function without(body: string, parts: readonly (string | undefined)[]): string {
  return parts.reduce<string>(
    (rest, part) => (part === undefined ? rest : rest.replace(part, ' ')),
    body,
  );
}
