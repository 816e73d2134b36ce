import type { WeeklyHours } from '#kernel';

/** What is kept of a person, by the name of each field; a field may have several values. */
export type Kept = Readonly<
  Record<string, string | boolean | readonly (string | WeeklyHours)[] | undefined>
>;

/** A field that somebody changed, with its values before and after. */
export interface PersonChange {
  readonly field: string;
  readonly was: readonly string[];
  readonly is: readonly string[];
}

/** What is no longer as it was; the order of several values says nothing. */
export function changesOf(before: Kept, after: Kept): PersonChange[] {
  return Object.keys({ ...before, ...after }).flatMap((field) => {
    const [was, is] = [valuesOf(before[field]), valuesOf(after[field])];
    return was.join('\n') === is.join('\n') ? [] : [{ field, was, is }];
  });
}

function valuesOf(value: Kept[string]): string[] {
  if (value === undefined || value === '') {
    return [];
  }
  if (typeof value === 'string') {
    return [value];
  }
  if (typeof value === 'boolean') {
    return [value ? 'yes' : 'no'];
  }
  return value
    .map((one) => (typeof one === 'string' ? one : `${String(one.weekday)}-${one.from}-${one.to}`))
    .sort();
}
