import { Inject, Injectable } from '@nestjs/common';
import { UnitOfWork } from '#platform';
import { StreetsRepository } from '../db/streets.repository.ts';
import { type City } from '../domain/city.ts';
import { streetKey } from '../domain/street-key.ts';
import { streetsLike } from '../domain/streets-of-city.ts';
import { CITY } from './read-city.ts';

/** More do not fit under a text box on a small telephone. */
const most = 8;

/** Street names for what somebody has typed so far; none before the second letter. */
@Injectable()
export class SuggestStreets {
  constructor(
    @Inject(CITY) private readonly city: City,
    private readonly unitOfWork: UnitOfWork,
    private readonly streets: StreetsRepository,
  ) {}

  async run(typed: string): Promise<readonly string[]> {
    if (streetKey(typed).length < 2) {
      return [];
    }
    return this.unitOfWork.run(async (tx) =>
      (await this.streets.isImported(tx))
        ? this.streets.like(tx, typed, most)
        : streetsLike(this.city, typed, most),
    );
  }
}
