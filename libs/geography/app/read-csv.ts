interface CsvRow {
  /** In the file, as an editor counts; the header is line 1. */
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

/** One cell and what ends it: quoted (a quote inside is doubled) or plain, RFC 4180. */
const cell = /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r?\n|$)/y;

/** Strict comma-separated text: the first line names the columns, every other has as many cells. */
export function readCsv(text: string): Csv {
  const lines = cellsOf(text.replace(/^\uFEFF/, ''));
  if (lines === undefined) {
    return { rows: [], faults: ['a quote that opens or closes in the wrong place'] };
  }
  const [header, ...body] = lines.filter(({ cells }) => cells.some((value) => value !== ''));
  const names = header?.cells ?? [];
  const uneven = body.filter(({ cells }) => cells.length !== names.length);
  return {
    rows: body
      .filter((row) => !uneven.includes(row))
      .map(({ line, cells }) => ({
        line,
        values: Object.fromEntries(names.map((name, column) => [name, cells[column] ?? ''])),
      })),
    faults: uneven.map(
      ({ line, cells }) => `line ${line}: ${cells.length} cells instead of ${names.length}`,
    ),
  };
}

function cellsOf(text: string): Cells[] | undefined {
  const lines: Cells[] = [];
  let cells: string[] = [];
  let [line, started] = [1, 1];
  cell.lastIndex = 0;
  while (cell.lastIndex < text.length || cells.length > 0) {
    const found = cell.exec(text);
    if (found === null) {
      return undefined;
    }
    const [whole, quoted, plain = '', end] = found;
    cells.push(quoted?.replaceAll('""', '"') ?? plain);
    line += whole.split('\n').length - 1;
    if (end !== ',') {
      lines.push({ line: started, cells });
      [cells, started] = [[], line];
    }
  }
  return lines;
}
