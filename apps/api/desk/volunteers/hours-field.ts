import type { Weekday, WeeklyHours } from '#kernel';
import { readStretch } from '#volunteers';
import { z } from 'zod';
import { text } from '../forms/form-pieces.ts';
import type { TypedForm } from '../forms/typed-form.ts';
import { sayStretch } from '../words/volunteer-words.ts';
import { weekdays } from '../words/wish-words.ts';

/** Nobody has more stretches in one day. */
const MOST = 4;

type HourField = `hours${Weekday}`;

/** Those fields as a template shows them. */
export const dayFields: readonly { readonly name: string; readonly label: string }[] = weekdays.map(
  ({ day, name }) => ({ name: `hours${String(day)}`, label: name }),
);

/** A field for each day of the week. */
export function hourFields(): Record<HourField, z.ZodType<WeeklyHours[]>> {
  const fields = weekdays.map(({ day }) => [
    `hours${String(day)}`,
    text(100).transform((typed = '', context) => {
      const hours = readHours(typed, day);
      if (hours === undefined) {
        context.addIssue({
          code: 'custom',
          message: 'Schrijf uren zoals 13-17, of voormiddag, namiddag of avond.',
        });
        return z.NEVER;
      }
      return hours;
    }),
  ]);
  return Object.fromEntries(fields) as Record<HourField, z.ZodType<WeeklyHours[]>>;
}

/** What those fields say together. */
export function hoursIn(typed: Readonly<Record<HourField, WeeklyHours[]>>): WeeklyHours[] {
  return weekdays.flatMap(({ day }) => typed[`hours${day}`]);
}

/** Those fields as they stand before anybody types. */
export function hoursShown(hours: readonly WeeklyHours[]): TypedForm {
  const on = (day: Weekday): WeeklyHours[] => hours.filter(({ weekday }) => weekday === day);
  return Object.fromEntries(
    weekdays.map(({ day }) => [`hours${String(day)}`, [on(day).map(sayStretch).join(', ')]]),
  );
}

/**
 * The hours of one weekday as somebody types them: "13-17", "9u tot 12u30, 18:00-21:00", "voormiddag", "heel de dag".
 * @returns undefined for what is no hours
 */
export function readHours(typed: string, weekday: Weekday): WeeklyHours[] | undefined {
  const parts = typed
    .split(/,|;|\ben\b/u)
    .map((part) => part.trim())
    .filter((part) => part !== '');
  const read = parts.map(readStretch);
  return parts.length > MOST || read.includes(undefined)
    ? undefined
    : read.filter((one) => one !== undefined).map((one) => ({ weekday, ...one }));
}
