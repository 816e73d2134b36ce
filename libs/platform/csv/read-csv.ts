import { CsvError, parse } from 'csv-parse/sync';
import type { CsvFault } from './csv-fault.ts';
import { decodeText } from './decode-text.ts';

interface CsvRow {
  /** In the file, as an editor counts. */
  readonly line: number;
  readonly values: Readonly<Record<string, string>>;
}

export interface Csv {
  /** The file as a whole, for the one fault that is named. */
  readonly isRefused: boolean;
  /** Their names, as they stand in the first line. */
  readonly columns: readonly string[];
  readonly rows: readonly CsvRow[];
  readonly faults: readonly CsvFault[];
}

interface Cells {
  readonly line: number;
  readonly cells: readonly string[];
}

const separators = [',', ';', '\t'] as const;
/** Excel's own first line. */
const SEPARATOR_LINE = /^sep=([,;\t])(?:\r\n|\n|\r)/iu;
/** What npm says before a command speaks, where both went into one file: blank lines, and lines with «>». */
const NPM_LINES = /^(?:(?:> [^\r\n]*)?(?:\r?\n|\r(?!\n)))*> [^\r\n]*(?:\r?\n|\r(?!\n))+\ufeff?/u;
/** A text that a spreadsheet must not take for a number, as other programs write it: ="0470". */
const TEXT_CELL = /(?<=^|[,;\t\r\n])="([^",;\t\r\n]+)"(?=[,;\t\r\n]|$)/gu;

/**
 * A table as a spreadsheet saves it: the first line names the columns, every other has as many cells. How it is
 * written and what parts its cells is recognised, or the file is refused in one line; so is one
 * without the columns that its reader needs.
 */
export function readCsv(bytes: Uint8Array, needed: readonly string[] = []): Csv {
  const text = decodeText(bytes);
  if (text === undefined) {
    return refused({ kind: 'encoding' });
  }
  const said = NPM_LINES.exec(text)?.[0] ?? '';
  const own = SEPARATOR_LINE.exec(text.slice(said.length));
  const before = own === null ? said : `${said}${own[0]}`;
  const body = text.slice(before.length).replace(TEXT_CELL, '"$1"');
  const separator = own?.[1] ?? separatorOf(body);
  return separator === undefined
    ? refused({ kind: 'separators' })
    : readBody(body, { separator, linesBefore: linesIn(before) - 1, needed });
}

interface Written {
  readonly separator: string;
  readonly linesBefore: number;
  readonly needed: readonly string[];
}

function readBody(body: string, { separator, linesBefore, needed }: Written): Csv {
  const lines = cellsOf(body, separator, linesBefore);
  return lines === undefined ? refused({ kind: 'quotes' }) : withColumns(lines, needed);
}

function withColumns(lines: readonly Cells[], needed: readonly string[]): Csv {
  const names = lines[0]?.cells ?? [];
  const missing = needed.filter((name) => !names.includes(name));
  return missing.length > 0
    ? refused({ kind: 'columns', missing, found: names })
    : tableOf(names, lines.slice(1));
}

/** What parts the names of the columns most often; undefined when two do so alike. */
function separatorOf(text: string): string | undefined {
  const header = (/^(?:"[^"]*"|[^"\r\n])*/u.exec(text)?.[0] ?? '').replace(/"[^"]*"/gu, '');
  const counts = separators
    .map((separator) => ({ separator, count: header.split(separator).length - 1 }))
    .sort((a, b) => b.count - a.count);
  const [most, next] = counts;
  return most?.count === next?.count && most?.count !== 0 ? undefined : most?.separator;
}

function tableOf(names: readonly string[], body: readonly Cells[]): Csv {
  const isEven = ({ cells }: Cells): boolean => cells.length === names.length;
  return {
    isRefused: false,
    columns: names,
    rows: body.filter(isEven).map(({ line, cells }) => ({
      line,
      values: Object.fromEntries(names.map((name, column) => [name, cells[column] ?? ''])),
    })),
    faults: body
      .filter((row) => !isEven(row))
      .map(({ line, cells }) => ({
        ...({ kind: 'cells', line } as const),
        ...{ found: cells.length, expected: names.length },
      })),
  };
}

/** Undefined when its quotes are out of place. */
function cellsOf(text: string, delimiter: string, linesBefore: number): Cells[] | undefined {
  try {
    const records: string[][] = parse(text, {
      delimiter,
      record_delimiter: ['\r\n', '\n', '\r'],
      relax_column_count: true,
      // «Jan "Jef" Peeters» is a name: only a quote that never closes leaves nobody sure of the rows behind it
      relax_quotes: true,
    });
    let next = linesBefore + 1;
    const lines = records.map((cells) => {
      const line = next;
      next += linesOf(cells);
      return { line, cells };
    });
    return lines.filter(({ cells }) => cells.some((cell) => cell !== ''));
  } catch (error) {
    if (error instanceof CsvError) {
      return undefined;
    }
    throw error;
  }
}

/** A cell may hold line breaks. */
function linesOf(cells: readonly string[]): number {
  return cells.reduce((sum, cell) => sum + linesIn(cell) - 1, 1);
}

function linesIn(text: string): number {
  return text.split(/\r\n|\n|\r/u).length;
}

function refused(fault: CsvFault): Csv {
  return { isRefused: true, columns: [], rows: [], faults: [fault] };
}
