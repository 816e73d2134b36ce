import { Inject, Injectable } from '@nestjs/common';
import { addressIn } from '#kernel';
import { type Tx, UnitOfWork } from '#platform';
import { StreetsRepository } from '../db/streets.repository.ts';
import { type City } from '../domain/city.ts';
import { placesOf } from '../domain/neighbourhoods-named.ts';
import { neighbourhoodOf, type StreetFacts, type Whereabouts } from '../domain/neighbourhood-of.ts';
import { streetKey } from '../domain/street-key.ts';
import { streetOfCity } from '../domain/streets-of-city.ts';
import { CITY } from './read-city.ts';

/** An address as somebody typed it; a house number may stand in the street's box. */
export interface TypedAddress {
  readonly street?: string;
  readonly houseNumber?: string;
  readonly postcode?: string;
}

/** In which neighbourhood an address lies, or among which ones to ask. */
@Injectable()
export class FindNeighbourhood {
  constructor(
    @Inject(CITY) private readonly city: City,
    private readonly unitOfWork: UnitOfWork,
    private readonly streets: StreetsRepository,
  ) {}

  run({ street = '', houseNumber = '', postcode = '' }: TypedAddress): Promise<Whereabouts> {
    return this.unitOfWork.run(async (tx) => {
      const whole = await this.facts(tx, streetKey(street));
      if (whole.parts.length > 0) {
        return neighbourhoodOf({ houseNumber, postcode }, whole, this.city);
      }
      const { street: name = '', ...house } = addressIn(
        { street, houseNumber, postcode },
        placesOf(this.city),
      );
      return neighbourhoodOf(house, await this.facts(tx, streetKey(name)), this.city);
    });
  }

  private async facts(tx: Tx, key: string): Promise<StreetFacts> {
    return (await this.streets.isImported(tx))
      ? this.streets.named(tx, key)
      : streetOfCity(this.city, key);
  }
}
