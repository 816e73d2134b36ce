import { holdsPhrase, plainWords } from '#kernel';
import { type City, type Neighbourhood } from './city.ts';

/** The neighbourhoods that a text names, in whatever spelling: «St.-Kruis», «sint kruis», «het centrum». */
export function neighbourhoodsNamed(city: City, text: string): Neighbourhood[] {
  const said = withSaints(text);
  return city.neighbourhoods.filter(({ name }) => holdsPhrase(said, namesOf(city, name)));
}

/** Names that are towns and neighbourhoods here, and no part of a street's name where they stand in front of it. */
export function placesOf(city: City): string[] {
  return [city.name, ...city.neighbourhoods.flatMap(({ name }) => namesOf(city, name))];
}

/** As it is called, and without the city's own name in front. */
function namesOf(city: City, name: string): string[] {
  const [first, ...others] = plainWords(name).split(' ');
  const isNamedByCity = first === plainWords(city.name) && others.length > 0;
  return isNamedByCity ? [name, others.join(' ')] : [name];
}

function withSaints(text: string): string {
  return plainWords(text).replace(/\b(?:st|sinte)\b/gu, 'sint');
}
