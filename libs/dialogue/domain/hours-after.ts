import { mergeHours, withoutHours, type WeeklyHours } from '#kernel';
import type { HoursMeant } from '#reading';

/** All the hours that a volunteer has after such a change. */
export function hoursAfter(
  before: readonly WeeklyHours[],
  { change, hours }: Pick<HoursMeant, 'change' | 'hours'>,
): WeeklyHours[] {
  switch (change) {
    case 'only':
      return mergeHours(hours);
    case 'also':
      return mergeHours([...before, ...hours]);
    case 'not':
      return withoutHours(before, hours);
  }
}

/** More pieces than this fit no text: a human reads them. */
const MOST_PIECES = 9;

/** Whether they are asked back: none at all, the same as before, or too many to read are for a human. */
export function mayBeAskedBack(
  before: readonly WeeklyHours[],
  after: readonly WeeklyHours[],
): boolean {
  const isSame = JSON.stringify(mergeHours(before)) === JSON.stringify(after);
  return after.length > 0 && after.length <= MOST_PIECES && !isSame;
}
