import { outcomes } from '#casework';
import type { City } from '#geography';
import { dayParts } from '#kernel';
import type { TypedForm } from '../forms/typed-form.ts';
import { signChoices } from '../words/danger-words.ts';
import { outcomeWords } from '../words/event-words.ts';
import {
  type Choice,
  genderChoices,
  interestChoices,
  languageChoices,
  partNames,
  slotValue,
  weekdays,
  yesNoChoices,
} from '../words/wish-words.ts';

interface DayOfWeek {
  readonly short: string;
  readonly parts: readonly {
    readonly value: string;
    readonly text: string;
    readonly checked: boolean;
  }[];
}

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
    week: weekOf(chosen['slots'] ?? []),
  };
}

function weekOf(slots: readonly string[]): DayOfWeek[] {
  return weekdays.map(({ day, name }) => ({
    short: name.slice(0, 2),
    parts: dayParts.map((part) => {
      const value = slotValue({ weekday: day, part });
      return { value, text: `${name} ${partNames[part]}`, checked: slots.includes(value) };
    }),
  }));
}
