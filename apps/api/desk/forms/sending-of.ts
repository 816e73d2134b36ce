import type { SignedIn } from '#accounts';
import type { FastifyRequest } from 'fastify';
import type { FormPage } from './form-page.ts';
import type { Sending } from './read-sending.ts';
import type { Taken } from './taken.ts';
import { firstOf, readTyped } from './typed-form.ts';

export type FormRequest = FastifyRequest<{
  Params: Record<string, string>;
  Querystring: Record<string, string>;
}>;

/** A form as it came in. @throws NotFoundException when its address leads nowhere */
export function sendingOf(
  { params, query, body }: FormRequest,
  { form }: Taken,
  { page, who }: { readonly page: FormPage<unknown>; readonly who: SignedIn },
): Sending {
  const hidden = readTyped(body, ['formKey', 'shown', 'kept']);
  return {
    ...{ form, page, who },
    place: page.place({ params, query }),
    typed: readTyped(body),
    key: firstOf(hidden, 'formKey'),
    proof: firstOf(hidden, 'shown'),
    kept: firstOf(hidden, 'kept'),
  };
}
