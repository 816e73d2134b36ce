import { type City, type Neighbourhood, type NeighbourhoodId } from './city.ts';

/** @throws Error when there is none: who asks has looked first (`isNeighbourhood`) */
export function neighbourhood(city: City, id: NeighbourhoodId): Neighbourhood {
  const found = city.neighbourhoods.find((one) => one.id === id);
  if (found === undefined) {
    throw new Error('geography.unknown_neighbourhood');
  }
  return found;
}

export function isNeighbourhood(city: City, id: string): boolean {
  return city.neighbourhoods.some((one) => one.id === id);
}

/** The name that may stand in a text message: never the neighbourhood itself, it may be tiny. */
export function areaName(city: City, id: NeighbourhoodId): string {
  const { area } = neighbourhood(city, id);
  const found = city.areas.find((one) => one.id === area);
  if (found === undefined) {
    throw new Error(`neighbourhood ${id} lies in no area`);
  }
  return found.name;
}

/** The neighbourhoods that share a border with it, in the city's order; not itself. */
export function bordering(city: City, id: NeighbourhoodId): NeighbourhoodId[] {
  const { id: own } = neighbourhood(city, id);
  const near = new Set(city.borders.filter((pair) => pair.includes(own)).flat());
  return idsWhere(city, (one) => one.id !== own && near.has(one.id));
}

/** Which neighbourhoods to choose from; a few addresses break it, so always offer "another". */
export function neighbourhoodsByPostcode(city: City, postcode: string): NeighbourhoodId[] {
  return idsWhere(city, (one) => one.postcodes.includes(postcode));
}

export function idsWhere(city: City, holds: (one: Neighbourhood) => boolean): NeighbourhoodId[] {
  return city.neighbourhoods.filter(holds).map((one) => one.id);
}
