import type { Id } from '#kernel';

/** An id that tells its number, and is the same in every run: where all else is equal, ids decide the order. */
export function idOf<Kind extends string>(number: number): Id<Kind> {
  return `00000000-0000-7000-8000-${String(number).padStart(12, '0')}` as Id<Kind>;
}
