import type { VolunteerId } from '#kernel';

/** So many requests back is looked; what was asked for longer ago says little of what will be. */
export const SCARCITY_REQUESTS = 200;
const PERCENTILE = 0.9;

/**
 * How much others need each volunteer who is free, 0–1: who alone can serve many is dear, who is one of many is cheap.
 * Each request that she could serve counts for 1 / (the free who could serve it)², and the more places she has free,
 * the less is lost when one is taken. Nine in ten lie below 1; the dearest tenth is 1.
 * @param requests the oldest first; of more than 200 the last 200 count. Each names those whom no rule excludes, free
 * or not, everybody once
 * @param freePlaces of everybody; who has none is not asked, makes nobody else cheaper and has no price
 */
export function scarcityPrices(
  requests: readonly { readonly couldServe: readonly VolunteerId[] }[],
  freePlaces: ReadonlyMap<VolunteerId, number>,
): ReadonlyMap<VolunteerId, number> {
  const free = new Map([...freePlaces].filter(([, places]) => places > 0));
  const needed = new Map<VolunteerId, number>();
  for (const { couldServe } of requests.slice(-SCARCITY_REQUESTS)) {
    const able = couldServe.filter((id) => free.has(id));
    for (const id of able) {
      needed.set(id, (needed.get(id) ?? 0) + 1 / able.length ** 2);
    }
  }
  const raw = [...free].map(([id, places]) => [id, (needed.get(id) ?? 0) / places] as const);
  const dear = dearOf(raw.map(([, price]) => price).filter((price) => price > 0));
  return new Map(raw.map(([id, price]) => [id, Math.min(1, price / dear)]));
}

/** The price below which nine in ten lie; 1 where nobody has one. */
function dearOf(prices: readonly number[]): number {
  const sorted = prices.toSorted((a, b) => a - b);
  return sorted[Math.ceil(sorted.length * PERCENTILE) - 1] ?? 1;
}
