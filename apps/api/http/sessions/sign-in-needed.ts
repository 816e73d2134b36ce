import { DomainError } from '#kernel';
import { HttpException } from '@nestjs/common';
import { type FastifyReply, type FastifyRequest } from 'fastify';
import { deskPath } from './desk-path.ts';

/** Nobody is signed in on a page where somebody must be. */
export class SignInNeeded extends HttpException {
  /** @param location the log-in, with the way back in it */
  constructor(readonly location: string) {
    super({ code: 'session.missing' }, 401);
  }
}

/** A page leads to the log-in; anything else is refused like any refusal. */
export function signInNeeded(
  request: FastifyRequest,
  { wasSignedIn }: { readonly wasSignedIn: boolean },
): Error {
  return wantsPage(request)
    ? new SignInNeeded(loginPath(request, wasSignedIn))
    : new DomainError('session.missing');
}

/** The answer to it: 303 to the log-in. */
export function answerSignInNeeded({ location }: SignInNeeded, reply: FastifyReply): void {
  void reply.header('cache-control', 'no-store').redirect(location, 303);
}

function wantsPage({ url, headers }: FastifyRequest): boolean {
  return !url.startsWith('/api/') && !/json|event-stream/.test(headers.accept ?? '');
}

function loginPath(request: FastifyRequest, wasSignedIn: boolean): string {
  const query = new URLSearchParams();
  const back = request.method === 'GET' ? deskPath(request.url) : cameFrom(request);
  if (back !== undefined && back !== '/desk') {
    query.set('to', back);
  }
  if (wasSignedIn) {
    query.set('reden', 'verlopen');
  }
  return query.size === 0 ? '/desk/login' : `/desk/login?${query.toString()}`;
}

/** The page on which a form stood: the form itself cannot be sent again. */
function cameFrom({ headers }: FastifyRequest): string | undefined {
  const { referer, host } = headers;
  if (referer === undefined || !URL.canParse(referer)) {
    return undefined;
  }
  const page = new URL(referer);
  return page.host === host ? deskPath(page.pathname + page.search) : undefined;
}
