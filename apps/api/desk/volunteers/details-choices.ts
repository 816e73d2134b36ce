import type { City } from '#geography';
import { firstOf, type TypedForm } from '../forms/typed-form.ts';
import { abilityChoices, roleChoices } from '../words/volunteer-words.ts';
import { interestChoices, languageChoices } from '../words/wish-words.ts';
import { dayFields } from './hours-field.ts';

/** What can be chosen for a volunteer. */
export function detailsChoices(city: City): object {
  const usual = languageChoices.slice(0, 3).map(({ value }) => value);
  return {
    neighbourhoods: city.neighbourhoods.map(({ id, name }) => ({ value: id, text: name })),
    days: dayFields,
    ...{ roles: roleChoices(city), languages: languageChoices, interests: interestChoices },
    // what was chosen is never folded away
    unusualLanguage: (chosen: readonly string[] = []): boolean =>
      chosen.some((code) => !usual.includes(code)),
    abilities: abilityChoices,
    genders: [
      { value: 'vrouw', text: 'Vrouw' },
      { value: 'man', text: 'Man' },
      { value: '', text: 'Niet gezegd' },
    ],
  };
}

/** A form as its template shows it: the first value of each field, and all of them. */
export function typedDetails(typed: TypedForm): {
  readonly value: Readonly<Record<string, string>>;
  readonly values: TypedForm;
} {
  const names = Object.keys(typed);
  const value = Object.fromEntries(names.map((name) => [name, firstOf(typed, name)]));
  return { value, values: typed };
}
