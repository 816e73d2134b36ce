import type { TypedForm } from './forms/typed-form.ts';

/** The value of a choice or an id: nobody typed it. */
const CHOSEN = /^(?:[a-z][a-z_-]*|[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/;

/** As nunjucks prints them. */
const ESCAPED: Readonly<Record<string, string>> = {
  ...{ '&': '&amp;', '"': '&quot;', "'": '&#39;' },
  ...{ '<': '&lt;', '>': '&gt;', '\\': '&#92;' },
};

/**
 * What was typed and stands nowhere on the page that answers it: a colleague was first, and the form is no longer
 * there. It is shown apart, so that nobody has to type it again.
 */
export function unshownWords(html: string, typed: TypedForm): string[] {
  return Object.values(typed)
    .flat()
    .filter((words) => words !== '' && !CHOSEN.test(words))
    .filter((words) => !html.includes(escaped(words)));
}

function escaped(text: string): string {
  return text.replace(/[&"'<>\\]/g, (sign) => ESCAPED[sign] ?? sign);
}
