import { Inject, Injectable } from '@nestjs/common';
import { Clock, UnitOfWork } from '#platform';
import { StreetsRepository } from '../db/streets.repository.ts';
import { type City } from '../domain/city.ts';
import { type GeographyCounts } from '../domain/geography-data.ts';
import { CITY } from './read-city.ts';
import { readGeography } from './read-geography.ts';

export type GeographyImported =
  | { readonly kind: 'imported'; readonly counts: GeographyCounts }
  | { readonly kind: 'refused'; readonly faults: readonly string[] };

/** Brings in a folder of open data about streets and borders, all of it or nothing. */
@Injectable()
export class ImportGeography {
  constructor(
    @Inject(CITY) private readonly city: City,
    private readonly clock: Clock,
    private readonly unitOfWork: UnitOfWork,
    private readonly streets: StreetsRepository,
  ) {}

  async run(folder: string): Promise<GeographyImported> {
    const read = await readGeography(folder, this.city);
    if (read.kind === 'faulty') {
      return { kind: 'refused', faults: read.faults };
    }
    const { data, counts } = read;
    const importedAt = this.clock.now();
    await this.unitOfWork.run((tx) => this.streets.replaceAll(tx, data, { importedAt, counts }));
    return { kind: 'imported', counts };
  }
}
