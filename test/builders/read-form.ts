/** What a browser would send with a form as it stands on a page, before anybody types. */
export type FormFields = Record<string, string | readonly string[]>;

/**
 * The fields of the form that is sent to an address. Of a form that is not on the page only what any form of the
 * page carries unseen: somebody made it up.
 * @param about words that stand in the form, where a page has several for one address
 */
export function readForm(page: string, action: string, about = ''): FormFields {
  const forms = page.matchAll(/<form\b[^>]*\baction="([^"]*)"[^>]*>(.*?)<\/form>/gs);
  const found = [...forms].find(([form, to]) => plain(to!) === action && form.includes(about));
  const inside = found?.[2] ?? madeUp(page);
  const fields: Record<string, string[]> = {};
  for (const [name, value] of [...typedIn(inside), ...chosenIn(inside)]) {
    fields[name] = [...(fields[name] ?? []), plain(value)];
  }
  return fields;
}

/** As a browser sends it. */
export function asPosted(fields: FormFields): string {
  const pairs = Object.entries(fields).flatMap(([name, values]) =>
    [values].flat().map((value): [string, string] => [name, value]),
  );
  return new URLSearchParams(pairs).toString();
}

function madeUp(page: string): string {
  const hidden = ['csrf', 'formKey'].flatMap(
    (name) => new RegExp(`<input[^>]*name="${name}"[^>]*>`).exec(page) ?? [],
  );
  return hidden.join('');
}

/** Boxes with their text, and what is ticked. */
function typedIn(form: string): [string, string][] {
  const boxes = form.matchAll(/<(input\b[^>]*|textarea\b[^>]*)>(?:([^<]*)<\/textarea>)?/g);
  return [...boxes].flatMap(([, tag = '', inner = '']): [string, string][] => {
    const [name, value = ''] = [valueOf(tag, 'name'), valueOf(tag, 'value')];
    const isTicked = !/\btype="(checkbox|radio)"/.test(tag) || /\bchecked\b/.test(tag);
    return name === undefined || !isTicked
      ? []
      : [[name, tag.startsWith('textarea') ? inner : value]];
  });
}

/** The line of each list that is chosen; without one a browser sends the first. */
function chosenIn(form: string): [string, string][] {
  const lists = form.matchAll(/<select\b([^>]*)>(.*?)<\/select>/gs);
  return [...lists].map(([, tag = '', options = '']): [string, string] => {
    const lines = [...options.matchAll(/<option\b([^>]*)>/g)].map(([, line = '']) => line);
    const chosen = lines.find((line) => /\bselected\b/.test(line)) ?? lines[0] ?? '';
    return [valueOf(tag, 'name') ?? '', valueOf(chosen, 'value') ?? ''];
  });
}

function valueOf(tag: string, attribute: string): string | undefined {
  return new RegExp(`\\b${attribute}="([^"]*)"`).exec(tag)?.[1];
}

function plain(text: string): string {
  return text
    .replaceAll('&#39;', "'")
    .replaceAll('&quot;', '"')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&#x2F;', '/')
    .replaceAll('&#x5C;', '\\')
    .replaceAll('&amp;', '&');
}
