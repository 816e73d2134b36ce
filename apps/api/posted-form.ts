import type { City } from '#geography';
import type { ErrorPage } from './http/rendering/error-pages.ts';
import { readFields } from './public/forms/read-fields.ts';
import { readReport } from './public/forms/report-form.ts';
import { asAnswers } from './public/forms/shown-back.ts';

/** The fields of a form as they came. */
export type PostedForm = ReadonlyMap<string, readonly string[]>;

export function readPosted(body: string): PostedForm {
  const posted = new Map<string, string[]>();
  for (const [name, value] of new URLSearchParams(body)) {
    posted.set(name, [...(posted.get(name) ?? []), value]);
  }
  return posted;
}

/** Forms with words of somebody; a form to sign in holds a password, which no page repeats. */
const WITH_WORDS = /^\/(?:melden|melding|v|desk(?!\/login))(?:[/?]|$)/u;

/** What a page shows of a form that could not be looked at: its words, and a button that sends it again as it came. */
export function shownAgain(
  url: string,
  posted: PostedForm,
  city: City,
): Pick<ErrorPage, 'typed' | 'retry'> {
  if (posted.size === 0 || !WITH_WORDS.test(url)) {
    return {};
  }
  const body = Object.fromEntries(posted);
  const { words } = readFields(body, ['words']);
  const typed = url.startsWith('/melden')
    ? asAnswers(readReport(body), city)
    : [{ label: 'Wat je schreef', value: words }].filter(({ value }) => value !== '');
  const fields = Array.from(posted).flatMap(([name, values]) =>
    values.map((value) => ({ name, value })),
  );
  return { typed, retry: { action: url, fields } };
}
