import type { z } from 'zod';
import type { TypedForm } from './typed-form.ts';

/** What is wrong, in Dutch, and at which field; without a field it is about the whole form. */
export interface FieldFault {
  readonly field?: string;
  readonly text: string;
}

export type CheckedForm<Value> =
  | { readonly kind: 'right'; readonly value: Value }
  | { readonly kind: 'wrong'; readonly faults: readonly FieldFault[] };

/** All that is wrong with a form in the order of its fields, or what it says. */
export function checkForm<Value>(schema: z.ZodType<Value>, typed: TypedForm): CheckedForm<Value> {
  const parsed = schema.safeParse(typed);
  if (parsed.success) {
    return { kind: 'right', value: parsed.data };
  }
  const faults = parsed.error.issues.map(({ path: [field], message: text }) =>
    field === undefined ? { text } : { field: String(field), text },
  );
  return { kind: 'wrong', faults };
}
