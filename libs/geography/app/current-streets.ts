import { UnitOfWork } from '#platform';
import { Inject, Injectable } from '@nestjs/common';
import { StreetsRepository } from '../db/streets.repository.ts';
import { type City } from '../domain/city.ts';
import { StreetBook } from '../domain/street-book.ts';
import { streetKey } from '../domain/street-key.ts';
import { CITY } from './read-city.ts';

/** The streets as they are known now: those of the newest import, or of the city's own file until there is one. */
@Injectable()
export class CurrentStreets {
  private held: { readonly importId: string | undefined; readonly book: StreetBook } | undefined;

  constructor(
    @Inject(CITY) private readonly city: City,
    private readonly unitOfWork: UnitOfWork,
    private readonly streets: StreetsRepository,
  ) {}

  /** One question to the database, and no more until there is another import. */
  run(): Promise<StreetBook> {
    return this.unitOfWork.look(async (tx) => {
      const importId = await this.streets.newestImport(tx);
      if (this.held === undefined || this.held.importId !== importId) {
        const { parts, ranges } =
          importId === undefined ? this.ofCity() : await this.streets.all(tx);
        this.held = { importId, book: new StreetBook(this.city, parts, ranges) };
      }
      return this.held.book;
    });
  }

  /** House numbers are known from an import only. */
  private ofCity(): Awaited<ReturnType<StreetsRepository['all']>> {
    return {
      parts: this.city.streets.map((street) => ({ ...street, key: streetKey(street.name) })),
      ranges: [],
    };
  }
}
