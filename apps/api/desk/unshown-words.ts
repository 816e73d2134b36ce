import { isTyped } from '../posted-form.ts';
import type { TypedForm } from './forms/typed-form.ts';

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
    .filter(isTyped)
    .filter((words) => !html.includes(escaped(words)));
}

function escaped(text: string): string {
  return text.replace(/[&"'<>\\]/g, (sign) => ESCAPED[sign] ?? sign);
}
