import { Injectable } from '@nestjs/common';
import { newId, normaliseStreet } from '#kernel';
import { type Tx } from '#platform';
import { type GeographyCounts, type GeographyData } from '../domain/geography-data.ts';
import { type KeyedPart, type KeyedRange } from '../domain/street-book.ts';
import { streetKey } from '../domain/street-key.ts';
import { GeographyImportEntity } from './geography-import.entity.ts';
import { NeighbourhoodShapeEntity } from './neighbourhood-shape.entity.ts';
import { StreetEntity } from './street.entity.ts';
import { StreetRangeEntity } from './street-range.entity.ts';

const rowsAtOnce = 1_000;

/** The streets of the newest import. */
@Injectable()
export class StreetsRepository {
  /** Until there is an import, the city's own file says what is known. */
  isImported(tx: Tx): Promise<boolean> {
    return tx.exists(GeographyImportEntity);
  }

  /** How many imports there were: each is stored alone, under a lock, and none is ever deleted. */
  imports(tx: Tx): Promise<number> {
    return tx.count(GeographyImportEntity);
  }

  async all(tx: Tx): Promise<{ readonly parts: KeyedPart[]; readonly ranges: KeyedRange[] }> {
    return { parts: await tx.find(StreetEntity), ranges: await tx.find(StreetRangeEntity) };
  }

  /** Names that begin with what was typed, then those of which a later word does; each once. */
  async like(tx: Tx, typed: string, limit: number): Promise<string[]> {
    const rows = await tx.query<{ name: string }[]>(
      `select name from street
       where key like $1 || '%' or words like '% ' || $2 || '%'
       group by name, key
       order by key not like $1 || '%', key
       limit $3`,
      [streetKey(typed), normaliseStreet(typed), limit],
    );
    return rows.map(({ name }) => name);
  }

  /** Afterwards only this import's streets and shapes exist; earlier imports stay on record. */
  async replaceAll(
    tx: Tx,
    data: GeographyData,
    done: { readonly importedAt: Date; readonly counts: GeographyCounts },
  ): Promise<void> {
    // two imports at once would mix
    await tx.query('lock table geography_import in exclusive mode');
    await tx.query('delete from street');
    await tx.query('delete from street_range');
    await tx.query('delete from neighbourhood_shape');
    const streets = data.parts.map(({ name, postcode, neighbourhood }) => ({
      name,
      postcode,
      neighbourhood,
      key: streetKey(name),
      words: normaliseStreet(name),
    }));
    const ranges = data.ranges.map(({ street, ...range }) => ({
      ...range,
      key: streetKey(street),
    }));
    for (let from = 0; from < streets.length; from += rowsAtOnce) {
      await tx.insert(StreetEntity, streets.slice(from, from + rowsAtOnce));
    }
    for (let from = 0; from < ranges.length; from += rowsAtOnce) {
      await tx.insert(StreetRangeEntity, ranges.slice(from, from + rowsAtOnce));
    }
    for (const { neighbourhood, polygon } of data.shapes) {
      await tx.insert(NeighbourhoodShapeEntity, { neighbourhood, polygon });
    }
    await tx.insert(GeographyImportEntity, { id: newId(done.importedAt.getTime()), ...done });
  }
}
