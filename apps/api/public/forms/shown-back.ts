import type { City } from '#geography';
import { questions } from '../texts.nl.ts';
import { audienceInUrl } from './audience.ts';
import { dangerSigns, tickedSigns } from './danger-signs.ts';
import type { TypedReport } from './report-form.ts';

interface HiddenField {
  readonly name: string;
  readonly value: string;
}

const answers: Readonly<Record<string, string>> = { yes: 'Ja', no: 'Nee', unknown: 'Weet ik niet' };

/** All that was typed as hidden fields, so that one button sends it again. */
export function asHiddenFields(typed: TypedReport, token: string): HiddenField[] {
  return [
    { name: 'token', value: token },
    { name: 'voor', value: audienceInUrl(typed.audience) },
    ...typed.signs.map((value) => ({ name: 'signs', value })),
    ...Object.entries(typed.fields)
      .filter(([, value]) => value !== '')
      .map(([name, value]) => ({ name, value })),
  ];
}

/** What was typed into the other audience's form and has no place in this one, as hidden fields. */
export function carriedAlong({ audience, signs, fields }: TypedReport): HiddenField[] {
  const shown = dangerSigns[audience].map(({ id }) => id);
  const asked = questions[audience];
  return [
    ...signs.filter((id) => !shown.includes(id)).map((value) => ({ name: 'signs', value })),
    ...Object.entries(fields)
      .filter(([name, value]) => value !== '' && !(name in asked))
      .map(([name, value]) => ({ name, value })),
  ];
}

/** The same for a reader: each answered question with its answer. */
export function asAnswers(
  typed: TypedReport,
  city: City,
): { readonly label: string; readonly value: string }[] {
  const asked = questions[typed.audience];
  const signs = tickedSigns(typed.audience, typed.signs).join('\n');
  return Object.entries({ signs, ...typed.fields }).flatMap(([name, value]) => {
    const label = asked[name]?.label;
    return label === undefined || value === ''
      ? []
      : [{ label, value: inWords(name, value, city) }];
  });
}

function inWords(name: string, value: string, city: City): string {
  if (name === 'neighbourhood') {
    return city.neighbourhoods.find(({ id }) => id === value)?.name ?? value;
  }
  return name === 'knows' || name === 'mayBeNamed' ? (answers[value] ?? value) : value;
}
