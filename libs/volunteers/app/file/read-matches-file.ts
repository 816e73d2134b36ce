import { Injectable } from '@nestjs/common';
import { matchColumns } from '../../domain/file/columns.ts';
import { type MatchInFile, readMatchRow } from '../../domain/file/read-match-row.ts';
import type { LineTold } from '../../domain/file/sound-rows.ts';
import { KnownCity } from './known-city.ts';
import { readSheet, type SheetRefused } from './read-sheet.ts';

export interface MatchesRead {
  readonly kind: 'read';
  readonly rows: number;
  readonly matches: readonly (MatchInFile & { readonly line: number })[];
  readonly refused: readonly LineTold[];
  /** Columns that nothing here knows. */
  readonly unknown: readonly string[];
}

/** The matches of a file, as far as its lines can be read: whether they can run, who has the cases looks. */
@Injectable()
export class ReadMatchesFile {
  constructor(private readonly knownCity: KnownCity) {}

  async run(bytes: Uint8Array): Promise<MatchesRead | SheetRefused> {
    const sheet = readSheet(bytes, matchColumns, ['gsm', 'dossier', 'rol']);
    if (sheet.kind === 'refused') {
      return sheet;
    }
    const city = await this.knownCity.now();
    const read = sheet.rows.map(({ line, cells }) => ({ line, row: readMatchRow(cells, city) }));
    return {
      kind: 'read',
      rows: sheet.rows.length + sheet.refused.length,
      matches: read.flatMap(({ line, row }) =>
        row.kind === 'read' ? [{ line, ...row.match }] : [],
      ),
      refused: [
        ...sheet.refused,
        ...read.flatMap(({ line, row }) =>
          row.kind === 'refused' ? [{ line, remarks: row.faults }] : [],
        ),
      ],
      unknown: sheet.unknown,
    };
  }
}
