import { normaliseStreet } from '#kernel';

/** What two spellings of a street share: "Blankenbergsesteenweg" is "Blankenbergse Stwg.". */
export function streetKey(name: string): string {
  return normaliseStreet(name).replaceAll(' ', '');
}

/** "Langestraat 12 bus 3" typed in one box, taken apart; the number is "" when there is none. */
export function splitAddress(text: string): { readonly street: string; readonly number: string } {
  const [, street, number] = /^(.*?\p{L}.*?)[\s,]+(\d.*)$/u.exec(text.trim()) ?? [];
  return { street: street ?? text.trim(), number: number ?? '' };
}

/** "12", "12A", "12 bus 3" and "12-14" all stand at 12. */
export function houseNumberOf(text: string): number | undefined {
  const [digits] = /\d{1,5}/.exec(text) ?? [];
  return digits === undefined ? undefined : Number(digits);
}
