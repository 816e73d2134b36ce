import { CsvError, parse } from 'csv-parse/sync';
import { decodeText } from './decode-text.ts';

interface CsvRow {
  /** In the file, as an editor counts. */
  readonly line: number;
  readonly values: Readonly<Record<string, string>>;
}

export interface Csv {
  /** The file as a whole, for the one fault that is named. */
  readonly isRefused: boolean;
  readonly rows: readonly CsvRow[];
  readonly faults: readonly string[];
}

interface Cells {
  readonly line: number;
  readonly cells: readonly string[];
}

const separators = [',', ';', '\t'] as const;
/** Excel's own first line. */
const SEPARATOR_LINE = /^sep=([,;\t])(?:\r\n|\n|\r)/iu;
/** A line that is no header may be long. */
const MOST_NAMES = 12;
const LONGEST_NAME = 40;

/**
 * A table as a spreadsheet saves it: the first line names the columns, every other has as many cells. How it is
 * written and what parts its cells is recognised, or the file is refused in one line; so is one
 * without the columns that its reader needs.
 */
export function readCsv(bytes: Uint8Array, needed: readonly string[] = []): Csv {
  const text = decodeText(bytes);
  if (text === undefined) {
    return refused('not UTF-8, UTF-16 or Windows-1252: save it as «CSV UTF-8»');
  }
  const own = SEPARATOR_LINE.exec(text);
  const body = text.slice(own?.[0].length ?? 0);
  const separator = own?.[1] ?? separatorOf(body);
  if (separator === undefined) {
    return refused('cells parted by comma, semicolon and tab at once: save it with one of them');
  }
  const lines = cellsOf(body, separator, own === null ? 0 : 1);
  return lines === undefined
    ? refused('a quote that opens or closes in the wrong place')
    : withColumns(lines, needed);
}

function withColumns(lines: readonly Cells[], needed: readonly string[]): Csv {
  const names = lines[0]?.cells ?? [];
  const missing = needed.filter((name) => !names.includes(name));
  return missing.length > 0
    ? refused(`no column ${listed(missing)}; found: ${listed(names)}`)
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
    rows: body.filter(isEven).map(({ line, cells }) => ({
      line,
      values: Object.fromEntries(names.map((name, column) => [name, cells[column] ?? ''])),
    })),
    faults: body
      .filter((row) => !isEven(row))
      .map(({ line, cells }) => `line ${line}: ${cells.length} cells instead of ${names.length}`),
  };
}

/** Undefined when its quotes are out of place. */
function cellsOf(text: string, delimiter: string, linesBefore: number): Cells[] | undefined {
  try {
    const records: string[][] = parse(text, {
      delimiter,
      record_delimiter: ['\r\n', '\n', '\r'],
      relax_column_count: true,
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
  return cells.reduce((sum, cell) => sum + cell.split(/\r\n|\n|\r/u).length - 1, 1);
}

function listed(names: readonly string[]): string {
  const shown = names.slice(0, MOST_NAMES).map((name) => `«${name.slice(0, LONGEST_NAME)}»`);
  return [...shown, ...(names.length > MOST_NAMES ? ['…'] : [])].join(', ') || 'nothing';
}

function refused(fault: string): Csv {
  return { isRefused: true, rows: [], faults: [fault] };
}
