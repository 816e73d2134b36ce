import { brugge } from '../../simulate/world/city.ts';
import { makeWorld, type World } from '../../simulate/world/world.ts';

const SEEDS = 20;
const WEEKS = 52;

/** As the promise says them: a young city, a grown one, and a grown one after a campaign. */
export const sizes = [
  { volunteers: 35, perWeek: 2 },
  { volunteers: 70, perWeek: 3 },
  { volunteers: 70, perWeek: 4 },
] as const;

/** The worlds of the promise: the same ones in every run. */
export function worldsOf(
  size: { readonly volunteers: number; readonly perWeek: number },
  seeds = SEEDS,
): World[] {
  const city = brugge();
  return Array.from({ length: seeds }, (_, at) =>
    makeWorld(city, at + 1, { ...size, weeks: WEEKS }),
  );
}

export function nameOf(size: { readonly volunteers: number; readonly perWeek: number }): string {
  return `${size.volunteers} and ${size.perWeek}`;
}
