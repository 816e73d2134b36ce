import type { City } from '#geography';
import type { Language } from '#kernel';
import type { TypedWish } from './join-form.ts';
import { type FieldName, joinTexts, whenChoices } from './texts.ts';

interface Answer {
  readonly label: string;
  readonly value: string;
}

/** In one language, as «Frans» or «French». */
export function languageNamer(language: Language): (code: string) => string {
  const names = new Intl.DisplayNames(language, { type: 'language' });
  return (code) => {
    const name = names.of(code) ?? code;
    return name.charAt(0).toUpperCase() + name.slice(1);
  };
}

/** Each answered question with its answer, for a reader. */
export function answersIn(typed: TypedWish, city: City, language = typed.language): Answer[] {
  const texts = joinTexts[language];
  const { fields, ticked } = typed;
  const nameOf = languageNamer(language);
  const place = city.neighbourhoods.find(({ id }) => id === fields.neighbourhood)?.name;
  const roles = Object.entries(city.roles).filter(([id]) => ticked.roles.includes(id));
  const whens = whenChoices.filter((when) => ticked.when.includes(when));
  const said: Readonly<Record<FieldName, string>> = {
    ...{ name: fields.name, phone: fields.phone, email: fields.email },
    neighbourhood: place ?? fields.neighbourhood,
    roles: roles.map(([, { invites }]) => invites[language]).join('\n'),
    languages: ticked.languages
      .filter((code) => /^[a-z]{2}$/.test(code))
      .map(nameOf)
      .join(', '),
    when: whens.map((when) => texts.when[when]).join('\n'),
    source: Object.entries(texts.heard).find(([id]) => id === fields.source)?.[1] ?? '',
    young: ticked.young.length > 0 ? texts.young : '',
    remark: fields.remark,
  };
  return Object.entries(said)
    .filter(([, value]) => value !== '')
    .map(([name, value]) => ({ label: texts.questions[name as FieldName].label, value }));
}

/** All of it in Dutch, for the page of who has this number already. */
export function noteOf(typed: TypedWish, city: City): string {
  const answers = answersIn(typed, city, 'nl').map(({ label, value }) => `${label} ${value}`);
  return ['Vulde het formulier op /helpen in.', ...answers].join('\n');
}

/** All that was typed as hidden fields, so that one button sends it again. */
export function hiddenIn(
  { language, fields, ticked }: TypedWish,
  token: string,
): { readonly name: string; readonly value: string }[] {
  return [
    ...[
      { name: 'token', value: token },
      { name: 'taal', value: language },
    ],
    ...Object.entries(fields).map(([name, value]) => ({ name, value })),
    ...Object.entries(ticked).flatMap(([name, values]) => values.map((value) => ({ name, value }))),
  ].filter(({ value }) => value !== '');
}
