/** What a form may send, by name; every other field is left alone. */
export type Fields<Name extends string> = Readonly<Record<Name, string>>;

/**
 * The named fields of a posted body, each as one clean text, "" where there is none. A field that came
 * more than once counts by its first value; a value that is no text counts as none.
 */
export function readFields<Name extends string>(
  body: unknown,
  names: readonly Name[],
): Fields<Name> {
  const read = names.map((name) => [name, valuesOf(body, name)[0] ?? '']);
  return Object.fromEntries(read) as Fields<Name>;
}

/** All values of one field, as checkboxes send them. */
export function readChoices(body: unknown, name: string): string[] {
  return valuesOf(body, name);
}

function valuesOf(body: unknown, name: string): string[] {
  if (typeof body !== 'object' || body === null || !Object.hasOwn(body, name)) {
    return [];
  }
  const value = (body as Record<string, unknown>)[name];
  const values: unknown[] = Array.isArray(value) ? value : [value];
  return values.filter((one) => typeof one === 'string').map(clean);
}

/** As Postgres, JSON and a page can hold it; a browser ends lines with CR LF, which counts double. */
function clean(text: string): string {
  return text
    .replace(/\r\n?/g, '\n')
    .replace(/\p{Surrogate}/gu, '\uFFFD')
    .replace(/[^\P{Cc}\n\t]/gu, '')
    .trim();
}
