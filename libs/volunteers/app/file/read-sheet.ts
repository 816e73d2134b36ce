import { type CsvFault, readCsv } from '#platform';
import { columnsIn, type MatchColumn, type VolunteerColumn } from '../../domain/file/columns.ts';
import type { LinedRow, LineTold } from '../../domain/file/sound-rows.ts';

const MOST_MEGABYTES = 5;
export const MOST_BYTES = MOST_MEGABYTES * 1_000_000;
export const TOO_LARGE = `het bestand is groter dan ${MOST_MEGABYTES} MB`;
const MOST_ROWS = 10_000;

export interface SheetRefused {
  readonly kind: 'refused';
  /** In Dutch, for whose file it is. */
  readonly why: string;
}

export type Sheet<Column extends string> =
  | SheetRefused
  | {
      readonly kind: 'read';
      readonly rows: readonly LinedRow<ReadonlyMap<Column, string>>[];
      readonly refused: readonly LineTold[];
      /** Columns that nothing here knows. */
      readonly unknown: readonly string[];
    };

/** A file as a spreadsheet saves it, by columns in Dutch. It is refused whole where nobody can say what stands in it. */
export function readSheet<Column extends VolunteerColumn | MatchColumn>(
  bytes: Uint8Array,
  columns: readonly Column[],
  needed: readonly Column[],
): Sheet<Column> {
  if (bytes.length > MOST_BYTES) {
    return { kind: 'refused', why: TOO_LARGE };
  }
  const csv = readCsv(bytes);
  const [fault] = csv.faults;
  if (csv.isRefused && fault !== undefined) {
    return { kind: 'refused', why: faultWords(fault) };
  }
  const { named, unknown, twice } = columnsIn(csv.columns, columns);
  const missing = needed.filter((column) => !named.has(column));
  const why = whyRefused({ missing, twice, found: [...named.keys()], rows: csv.rows.length });
  if (why !== undefined) {
    return { kind: 'refused', why };
  }
  return {
    kind: 'read',
    rows: csv.rows.map(({ line, values }) => ({
      line,
      cells: new Map([...named].map(([column, name]) => [column, values[name] ?? ''])),
    })),
    refused: csv.faults.flatMap(uneven),
    unknown,
  };
}

function whyRefused({
  missing,
  twice,
  found,
  rows,
}: {
  readonly missing: readonly string[];
  readonly twice: readonly string[];
  readonly found: readonly string[];
  readonly rows: number;
}): string | undefined {
  if (missing.length > 0) {
    const known = found.length === 0 ? 'geen enkele' : listed(found);
    return `op de eerste regel ontbreekt de kolom ${listed(missing)}; herkend: ${known}`;
  }
  if (twice.length > 0) {
    return `deze kolom staat er twee keer: ${listed(twice)}`;
  }
  return rows > MOST_ROWS ? `het bestand heeft meer dan ${MOST_ROWS} regels` : undefined;
}

function uneven(fault: CsvFault): LineTold[] {
  return fault.kind === 'cells'
    ? [{ line: fault.line, remarks: [{ column: '', shape: '', why: faultWords(fault) }] }]
    : [];
}

function faultWords(fault: CsvFault): string {
  switch (fault.kind) {
    case 'encoding':
      return 'het bestand is geen UTF-8, UTF-16 of Windows-1252: bewaar het als «CSV UTF-8»';
    case 'separators':
      return 'komma, puntkomma en tab staan door elkaar: bewaar het bestand met één ervan tussen de kolommen';
    case 'quotes':
      return 'een aanhalingsteken opent of sluit op een verkeerde plaats';
    case 'columns':
      return `kolommen ontbreken: ${listed(fault.missing)}`;
    case 'cells':
      return `${fault.found} cellen in plaats van ${fault.expected}`;
  }
}

function listed(names: readonly string[]): string {
  return names.map((name) => `«${name}»`).join(', ');
}
