import { normaliseStreet } from '#kernel';

/** What two spellings of a street share: "Blankenbergsesteenweg" is "Blankenbergse Stwg.". */
export function streetKey(name: string): string {
  return normaliseStreet(name).replaceAll(' ', '');
}

/** "12", "12A", "12 bus 3" and "12-14" all stand at 12. */
export function houseNumberOf(text: string): number | undefined {
  const [digits] = /\d{1,5}/.exec(text) ?? [];
  return digits === undefined ? undefined : Number(digits);
}
