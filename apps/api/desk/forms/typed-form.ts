import { readChoices } from '../../public/forms/read-fields.ts';

/** What came with a form, by field; shown back as it is when something is still wrong. */
export type TypedForm = Readonly<Record<string, readonly string[]>>;

/** No form of ours has so many fields, nor a field so many values. */
const MOST_FIELDS = 100;
const MOST_VALUES = 100;

/** What a form carries unseen for the frame around it, and is no part of what was typed. */
const HIDDEN: readonly string[] = ['csrf', 'formKey', 'shown', 'kept'];

/** The clean texts of a posted body, of these fields or of all that can be typed. */
export function readTyped(body: unknown, only?: readonly string[]): TypedForm {
  if (typeof body !== 'object' || body === null) {
    return {};
  }
  const isAsked = (name: string): boolean =>
    only === undefined ? !HIDDEN.includes(name) : only.includes(name);
  const names = Object.keys(body)
    .filter((name) => isAsked(name) && /^[A-Za-z][\w-]{0,60}$/.test(name))
    .slice(0, MOST_FIELDS);
  return Object.fromEntries(
    names.map((name) => [name, readChoices(body, name).slice(0, MOST_VALUES)]),
  );
}

/** The one value of a field; "" where there is none. */
export function firstOf(typed: TypedForm, name: string): string {
  return (Object.hasOwn(typed, name) ? typed[name]?.[0] : undefined) ?? '';
}
