import type { SignedIn } from '#accounts';
import type { CaseId } from '#kernel';
import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { signedInOf } from '../../http/sessions/who.ts';
import { readTyped, type TypedForm } from '../forms/typed-form.ts';
import { readId } from '../read-id.ts';

/** A form on the page of a case as it came in. */
export interface SentForm {
  readonly caseId: CaseId;
  readonly who: SignedIn;
  readonly typed: TypedForm;
}

/** The form that was sent, on a route below `:caseId`. @throws NotFoundException when that is no id */
export const Sent = createParamDecorator((_: unknown, context: ExecutionContext): SentForm => {
  const request = context
    .switchToHttp()
    .getRequest<FastifyRequest<{ Params: { readonly caseId: string } }>>();
  return {
    caseId: readId<'case'>(request.params.caseId),
    who: signedInOf(request),
    typed: readTyped(request.body),
  };
});
