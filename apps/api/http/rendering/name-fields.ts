const SUMMARY = /<ul class="govuk-list govuk-error-summary__list">[\s\S]*?<\/ul>/;
const LINK = /(?<=<a href="#([\w-]+)">)[^<]*(?=<\/a>)/g;

/**
 * Puts in front of each line of the summary of errors the question it is about: two fields may be wrong in the same
 * words. The question is taken from the page itself, so that no page can forget it.
 */
export function nameFields(html: string): string {
  return html.replace(SUMMARY, (summary) =>
    summary.replace(LINK, (text, id: string) => {
      const question = questionOf(html, id);
      return question === undefined ? text : named(question, text);
    }),
  );
}

function named(question: string, text: string): string {
  return /[.?!:]$/.test(question) ? `${question} ${text}` : `${question}: ${text}`;
}

/** Escaped, as it stands on the page. */
function questionOf(html: string, id: string): string | undefined {
  const label = contentAfter(html, html.indexOf(` for="${id}"`));
  const control = html.indexOf(` id="${id}"`);
  const legend = html.lastIndexOf('<legend', control);
  const isOfIt = legend >= 0 && html.lastIndexOf('</fieldset>', control) < legend;
  // a group of choices is named by its legend, not by its first choice
  const question = (control >= 0 && isOfIt ? contentAfter(html, legend) : undefined) ?? label;
  return question?.replace(/\s*\(mag je leeg laten\)$/, '');
}

/** The text of the element whose opening tag holds `at`. */
function contentAfter(html: string, at: number): string | undefined {
  if (at < 0) {
    return undefined;
  }
  const start = html.indexOf('>', at) + 1;
  const text = html
    .slice(start, html.indexOf('</l', start))
    .replace(/<[^>]*>/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  return text === '' ? undefined : text;
}
