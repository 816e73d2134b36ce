/** The first of her visits that still lies ahead; undefined where none does. */
export function nextVisit<T extends { readonly plannedAt: Date | null }>(
  visits: readonly T[],
  now: Date,
): (T & { readonly plannedAt: Date }) | undefined {
  return visits
    .flatMap((visit) => {
      const { plannedAt } = visit;
      return plannedAt !== null && plannedAt > now ? [{ ...visit, plannedAt }] : [];
    })
    .toSorted((one, other) => one.plannedAt.getTime() - other.plannedAt.getTime())[0];
}
