/** Any text as Postgres, JSON and a page can hold it: without NUL, a lone surrogate as U+FFFD. */
export function storable(text: string): string {
  return Buffer.from(text, 'utf8').toString('utf8').replaceAll('\0', '');
}
