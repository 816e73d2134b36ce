import { CsvError, parse } from 'csv-parse/sync';
import { decodeText } from './decode-text.ts';

interface CsvRow {
  /** In the file, as an editor counts. */
  readonly line: number;
  readonly values: Readonly<Record<string, string>>;
}

export interface Csv {
  readonly rows: readonly CsvRow[];
  readonly faults: readonly string[];
}

interface Cells {
  readonly line: number;
  readonly cells: readonly string[];
}

const separators = [',', ';', '\t'] as const;
/** Excel's own first line. */
const SEPARATOR_LINE = /^sep=([,;\t])\r?\n/iu;

/**
 * A table as a spreadsheet saves it: the first line names the columns, every other has as many cells. How it is
 * written and what parts its cells is recognised, or the file is refused in one line.
 */
export function readCsv(bytes: Uint8Array): Csv {
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
  return tableOf(body, separator, own === null ? 0 : 1);
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

function tableOf(text: string, separator: string, linesBefore: number): Csv {
  const lines = cellsOf(text, separator, linesBefore);
  if (lines === undefined) {
    return refused('a quote that opens or closes in the wrong place');
  }
  const [header, ...body] = lines;
  const names = header?.cells ?? [];
  const isEven = ({ cells }: Cells): boolean => cells.length === names.length;
  return {
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
    const read = parse(text, {
      delimiter,
      info: true,
      record_delimiter: ['\r\n', '\n'],
      relax_column_count: true,
    }) as unknown as {
      readonly record: readonly string[];
      readonly info: { readonly lines: number };
    }[];
    return read
      .map(({ record: cells, info }) => ({ line: startOf(cells, info.lines) + linesBefore, cells }))
      .filter(({ cells }) => cells.some((cell) => cell !== ''));
  } catch (error) {
    if (error instanceof CsvError) {
      return undefined;
    }
    throw error;
  }
}

/** A cell may hold line breaks; it is named by the line on which its row begins. */
function startOf(cells: readonly string[], lastLine: number): number {
  return lastLine - (cells.join('').split('\n').length - 1);
}

function refused(fault: string): Csv {
  return { rows: [], faults: [fault] };
}
