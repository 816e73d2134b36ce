import { Injectable } from '@nestjs/common';
import { type Whereabouts } from '../domain/neighbourhood-of.ts';
import { type TypedAddress } from '../domain/street-book.ts';
import { CurrentStreets } from './current-streets.ts';

/** In which neighbourhood an address lies, or among which ones to ask. */
@Injectable()
export class FindNeighbourhood {
  constructor(private readonly currentStreets: CurrentStreets) {}

  async run(typed: TypedAddress): Promise<Whereabouts> {
    return (await this.currentStreets.run()).find(typed);
  }
}
