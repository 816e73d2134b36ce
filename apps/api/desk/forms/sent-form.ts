import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import type { Sent } from './form-page.ts';

declare module 'fastify' {
  interface FastifyRequest {
    /** Put there by the interceptor on routes that take a form. */
    sentForm?: Sent<unknown, unknown>;
  }
}

/** The form that came in, checked. */
export const SentForm = createParamDecorator((_: unknown, context: ExecutionContext) => {
  const { sentForm } = context.switchToHttp().getRequest<FastifyRequest>();
  if (sentForm === undefined) {
    throw new Error('this route takes no form');
  }
  return sentForm;
});
