import { DomainError } from '#kernel';
import { sayRefusal } from '../../http/errors/say-refusal.ts';
import type { FailedForm } from './form-page.ts';
import type { TypedForm } from './typed-form.ts';

/** What was filled in cannot be taken as it is. */
export class FormNotTaken extends Error {
  override readonly name = 'FormNotTaken';

  constructor(readonly failed: FailedForm) {
    super('the form is shown again');
  }
}

/** What a refusal is at a form. What is not there, and any other error, stays what it is. */
export function notTaken(
  error: unknown,
  { name, refusedAt }: { readonly name: string; readonly refusedAt?: string },
  typed: TypedForm,
): unknown {
  if (!(error instanceof DomainError)) {
    return error;
  }
  const [status, text] = sayRefusal(error);
  if (status === 404) {
    return error;
  }
  const fault = refusedAt === undefined ? { text } : { field: refusedAt, text };
  return new FormNotTaken({ form: name, typed, faults: [fault], status: 409 });
}
