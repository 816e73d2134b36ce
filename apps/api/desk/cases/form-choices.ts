import { outcomes } from '#casework';
import type { City } from '#geography';
import type { TypedForm } from '../forms/typed-form.ts';
import { dayFields } from '../volunteers/hours-field.ts';
import { signChoices } from '../words/danger-words.ts';
import { outcomeWords } from '../words/event-words.ts';
import {
  ageChoices,
  type Choice,
  contactChoices,
  genderChoices,
  hazardChoices,
  hearingChoices,
  interestChoices,
  languageChoices,
  memoryChoices,
  petChoices,
  yesNoChoices,
} from '../words/wish-words.ts';

/** What can be chosen in the forms of a case. */
export function formChoices(city: City, chosen: TypedForm): object {
  const usual = languageChoices.slice(0, 3).map(({ value }) => value);
  return {
    // what was chosen is never folded away
    unusualLanguage: (chosen['languages'] ?? []).some((code) => !usual.includes(code)),
    signChoices,
    ...{ languageChoices, interestChoices, genderChoices, yesNoChoices },
    neighbourhoods: city.neighbourhoods.map(({ id, name }) => ({ value: id, text: name })),
    outcomeChoices: outcomes.map((value): Choice => ({ value, text: outcomeWords[value] })),
    days: dayFields,
    ...{ contactChoices, petChoices, hazardChoices, hearingChoices, memoryChoices, ageChoices },
  };
}
