import { type E164, mayBeCalledBack, parsePhone } from '#kernel';

/** What the provider writes for a caller who hides the number: words, typed on a telephone's keys. */
const hidden: readonly string[] = [
  '+266696687',
  '+7378742833',
  '+2562533',
  '+8656696',
  '+86282452253',
];

/** The number of a caller; undefined when it is hidden or no number of a person. */
export function callerOf(from: string): E164 | undefined {
  return hidden.includes(from) ? undefined : parsePhone(from);
}

/** Whether a call to it may be promised. @param hotline our own numbers: a call to those reaches nobody */
export function mayBePromisedACall(number: E164, hotline: readonly string[]): boolean {
  return mayBeCalledBack(number) && !hotline.includes(number);
}
