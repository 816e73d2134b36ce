/** What is wrong with a table: with the whole of it, or (`cells`) with one line. */
export type CsvFault =
  | { readonly kind: 'encoding' | 'separators' | 'quotes' }
  | {
      readonly kind: 'columns';
      readonly missing: readonly string[];
      readonly found: readonly string[];
    }
  | {
      readonly kind: 'cells';
      /** In the file, as an editor counts. */
      readonly line: number;
      readonly found: number;
      readonly expected: number;
    };

/** A line that is no header may be long. */
const MOST_NAMES = 12;
const LONGEST_NAME = 40;

/** A fault for whoever administers, in one line. */
export function csvFaultWords(fault: CsvFault): string {
  switch (fault.kind) {
    case 'encoding':
      return 'not UTF-8, UTF-16 or Windows-1252: save it as «CSV UTF-8»';
    case 'separators':
      return 'cells parted by comma, semicolon and tab at once: save it with one of them';
    case 'quotes':
      return 'a quote that opens or closes in the wrong place';
    case 'columns':
      return `no column ${listed(fault.missing)}; found: ${listed(fault.found)}`;
    case 'cells':
      return `line ${fault.line}: ${fault.found} cells instead of ${fault.expected}`;
  }
}

function listed(names: readonly string[]): string {
  const shown = names.slice(0, MOST_NAMES).map((name) => `«${name.slice(0, LONGEST_NAME)}»`);
  return [...shown, ...(names.length > MOST_NAMES ? ['…'] : [])].join(', ') || 'nothing';
}
