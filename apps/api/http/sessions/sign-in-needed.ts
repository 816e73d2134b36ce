import { type ArgumentsHost, Catch, type ExceptionFilter, HttpException } from '@nestjs/common';
import { type FastifyReply, type FastifyRequest } from 'fastify';
import { deskPath } from './desk-path.ts';

/** Nobody is signed in where somebody must be: a page leads to the log-in, anything else hears 401. */
export class SignInNeeded extends HttpException {
  /** The log-in with the way back in it; undefined where no page was asked for. */
  readonly location: string | undefined;

  constructor(request: FastifyRequest, { wasSignedIn }: { readonly wasSignedIn: boolean }) {
    super({ code: 'session.needed' }, 401);
    this.location = wantsPage(request) ? loginPath(request, wasSignedIn) : undefined;
  }
}

/** The one answer to `SignInNeeded`. A filter that catches everything hands it on to this function. */
export function answerSignInNeeded(refusal: SignInNeeded, reply: FastifyReply): void {
  void reply.header('cache-control', 'no-store');
  if (refusal.location !== undefined) {
    void reply.redirect(refusal.location, 303);
    return;
  }
  void reply
    .code(401)
    .type('application/problem+json')
    .send({ type: 'about:blank', title: 'Meld je eerst aan', status: 401, code: 'session.needed' });
}

@Catch(SignInNeeded)
export class SignInFilter implements ExceptionFilter<SignInNeeded> {
  catch(refusal: SignInNeeded, host: ArgumentsHost): void {
    answerSignInNeeded(refusal, host.switchToHttp().getResponse<FastifyReply>());
  }
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
