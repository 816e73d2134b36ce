import { type SignedIn } from '#accounts';
import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import { type FastifyRequest } from 'fastify';

/** Who is signed in, on a route whose rule names a role. */
export const Who = createParamDecorator((_: unknown, context: ExecutionContext): SignedIn =>
  signedInOf(requestOf(context)),
);

/** Who is signed in, if anybody: on a route whose rule is `optional`. */
export const WhoIfAny = createParamDecorator(
  (_: unknown, context: ExecutionContext): SignedIn | undefined => requestOf(context).signedIn,
);

export function signedInOf({ signedIn }: FastifyRequest): SignedIn {
  if (signedIn === undefined) {
    throw new Error('the rule of this route asks for nobody');
  }
  return signedIn;
}

function requestOf(context: ExecutionContext): FastifyRequest {
  return context.switchToHttp().getRequest<FastifyRequest>();
}
