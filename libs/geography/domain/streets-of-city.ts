import { normaliseStreet } from '#kernel';
import { type City } from './city.ts';
import { streetKey } from './street-key.ts';

/** Names that begin with what was typed, then those of which a later word does; each once. */
export function streetsLike(city: City, typed: string, limit: number): string[] {
  const [key, words] = [streetKey(typed), normaliseStreet(typed)];
  const names = city.streets
    .map((street) => street.name)
    .sort((a, b) => (streetKey(a) < streetKey(b) ? -1 : 1));
  const begins = names.filter((name) => streetKey(name).startsWith(key));
  const contains = names.filter((name) => ` ${normaliseStreet(name)}`.includes(` ${words}`));
  return [...new Set([...begins, ...contains])].slice(0, limit);
}
