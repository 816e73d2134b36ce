import type { City } from '#geography';
import type { ErrorPage } from './http/rendering/error-pages.ts';
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

/** The fields of a form that was parsed already; none where the body is no form. */
export function postedOf(body: unknown): PostedForm {
  const fields = typeof body === 'object' && body !== null ? Object.entries(body) : [];
  return new Map(
    fields.map(([name, value]) => [
      name,
      [value].flat().filter((one): one is string => typeof one === 'string'),
    ]),
  );
}

/** The value of a choice or an id: nobody typed it. */
const CHOSEN = /^(?:(?:\d-)?[a-z][a-z_-]*|[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/;

/** Whether a value was typed and not chosen: nobody likes to type it again. */
export function isTyped(value: string): boolean {
  return value !== '' && !CHOSEN.test(value);
}

/** What a form carries along unseen, and codes that open something: no page repeats them. */
const UNSEEN = /^(?:csrf|formKey|shown|kept|.*code)$/iu;

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
  const typed = url.startsWith('/melden')
    ? asAnswers(readReport(Object.fromEntries(posted)), city)
    : typedIn(posted).map((value) => ({ label: 'Wat je schreef', value }));
  const fields = Array.from(posted).flatMap(([name, values]) =>
    values.map((value) => ({ name, value })),
  );
  return { typed, retry: { action: url, fields } };
}

function typedIn(posted: PostedForm): string[] {
  return Array.from(posted)
    .filter(([name]) => !UNSEEN.test(name))
    .flatMap(([, values]) => values)
    .filter(isTyped);
}
