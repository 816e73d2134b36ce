import { CITY, type City } from '#geography';
import { read, type Reading } from '#reading';
import { Inject, Injectable } from '@nestjs/common';

/**
 * Reads what somebody wrote or said, with the phrases of this city: where a text is stored or first looked at, and
 * what it says of danger is handed down from there.
 */
@Injectable()
export class ReadWords {
  constructor(@Inject(CITY) private readonly city: City) {}

  run(words: string): Reading {
    return read(words, { surePhrases: this.city.surePhrases });
  }
}
