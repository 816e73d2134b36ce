import { type SignedIn } from '#accounts';
import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import { type FastifyRequest } from 'fastify';

/** Who is signed in, on a route whose rule names a role. */
export const Who = createParamDecorator((_: unknown, context: ExecutionContext): SignedIn => {
  const signedIn = requestOf(context).signedIn;
  if (signedIn === undefined) {
    throw new Error('@Who() stands on a route whose rule asks for nobody');
  }
  return signedIn;
});

/** Who is signed in, if anybody: on a route whose rule is `optional`. */
export const WhoIfAny = createParamDecorator(
  (_: unknown, context: ExecutionContext): SignedIn | undefined => requestOf(context).signedIn,
);

function requestOf(context: ExecutionContext): FastifyRequest {
  return context.switchToHttp().getRequest<FastifyRequest>();
}
