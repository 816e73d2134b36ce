import { type Tx, UnitOfWork } from '#platform';
import { Inject, Injectable } from '@nestjs/common';
import { StreetsRepository } from '../db/streets.repository.ts';
import { type City } from '../domain/city.ts';
import { StreetBook } from '../domain/street-book.ts';
import { streetKey } from '../domain/street-key.ts';
import { CITY } from './read-city.ts';

/** The streets as they are known now: those of the newest import, or of the city's own file until there is one. */
@Injectable()
export class CurrentStreets {
  private held: { readonly imports: number; readonly book: Promise<StreetBook> } | undefined;

  constructor(
    @Inject(CITY) private readonly city: City,
    private readonly unitOfWork: UnitOfWork,
    private readonly streets: StreetsRepository,
  ) {}

  /** One question to the database, and no more until there is another import. */
  run(): Promise<StreetBook> {
    return this.unitOfWork.look(async (tx) => {
      const imports = await this.streets.imports(tx);
      if (this.held?.imports !== imports) {
        this.held = { imports, book: this.load(tx, imports) };
      }
      return this.held.book;
    });
  }

  /** Read once for all who ask meanwhile; one that fails is not kept. */
  private async load(tx: Tx, imports: number): Promise<StreetBook> {
    try {
      const { parts, ranges } = imports === 0 ? this.ofCity() : await this.streets.all(tx);
      return new StreetBook(this.city, parts, ranges);
    } catch (error) {
      this.held = undefined;
      throw error;
    }
  }

  /** House numbers are known from an import only. */
  private ofCity(): Awaited<ReturnType<StreetsRepository['all']>> {
    return {
      parts: this.city.streets.map((street) => ({ ...street, key: streetKey(street.name) })),
      ranges: [],
    };
  }
}
