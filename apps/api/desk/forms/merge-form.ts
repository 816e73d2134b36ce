import type { TypedForm } from './typed-form.ts';

interface ThreeWays {
  /** What the page showed, as digests by field. */
  readonly was: ReadonlyMap<string, string>;
  /** What is stored now. */
  readonly now: TypedForm;
  readonly typed: TypedForm;
  readonly digest: (field: string, values: readonly string[]) => string;
}

export interface Merged {
  /** What was typed; a field that she left alone holds what is stored now. */
  readonly typed: TypedForm;
  /** The fields that she and somebody else changed, each to something else. */
  readonly moved: readonly string[];
}

/** Joins what somebody typed on a page with what others stored since it was shown. */
export function mergeForm({ was, now, typed, digest }: ThreeWays): Merged {
  const merged: Record<string, readonly string[]> = { ...typed };
  const moved: string[] = [];
  for (const [field, stored] of Object.entries(now)) {
    const [before, mine, theirs] = [
      was.get(field),
      digest(field, valuesIn(typed, field)),
      digest(field, normal(stored)),
    ];
    if (mine === before) {
      merged[field] = stored;
    } else if (theirs !== before && theirs !== mine) {
      moved.push(field);
    }
  }
  return { typed: merged, moved };
}

/** An empty field and a field that is not there are the same, and so are ticks in any order. */
export function normal(values: readonly string[]): readonly string[] {
  return values
    .map((value) => value.trim())
    .filter((value) => value !== '')
    .sort();
}

function valuesIn(form: TypedForm, field: string): readonly string[] {
  return normal(Object.hasOwn(form, field) ? (form[field] ?? []) : []);
}
