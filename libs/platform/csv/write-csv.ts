import { guardCell } from '#kernel';

const NEEDS_QUOTES = /[";\r\n]|^\s|\s$/;

/**
 * A table as Excel opens it in Dutch: parted by semicolons, in UTF-8 with a byte order mark. Nothing in it is
 * a formula: a cell that could be one begins with an apostrophe, and `unguardCell` gives back what it was.
 */
export function writeCsv(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const lines = [head, ...rows].map((cells) => cells.map(cellOf).join(';'));
  return `\uFEFF${lines.join('\r\n')}\r\n`;
}

function cellOf(text: string): string {
  const harmless = guardCell(text);
  return NEEDS_QUOTES.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
}
