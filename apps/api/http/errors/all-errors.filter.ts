import { CITY, type City } from '#geography';
import { Log } from '#platform';
import { type ArgumentsHost, Catch, type ExceptionFilter, Inject } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { postedOf, shownAgain } from '../../posted-form.ts';
import type { Renderer } from '../rendering/create-renderer.ts';
import { renderErrorPage } from '../rendering/error-pages.ts';
import { RENDERER } from '../rendering/renderer-token.ts';
import { answerTo } from './error-table.ts';
import { answerSignInNeeded, SignInNeeded } from '../sessions/sign-in-needed.ts';
import { problemOf } from './problem.ts';

const UNAVAILABLE = 503;
const RETRY_AFTER_SECONDS = 10;

/** Every error that reaches the edge becomes an answer: a problem for programs, a Dutch page for people. */
@Catch()
export class AllErrorsFilter implements ExceptionFilter {
  constructor(
    private readonly log: Log,
    @Inject(RENDERER) private readonly renderer: Renderer,
    @Inject(CITY) private readonly city: City,
  ) {}

  catch(error: unknown, host: ArgumentsHost): void {
    const http = host.switchToHttp();
    this.answer(error, http.getRequest<FastifyRequest>(), http.getResponse<FastifyReply>());
  }

  /** For errors of the web server itself, which come about before a route is reached. */
  answer(error: unknown, request: FastifyRequest, reply: FastifyReply): void {
    if (error instanceof SignInNeeded) {
      answerSignInNeeded(error, reply);
      return;
    }
    const answer = answerTo(error);
    if (answer.status >= 500) {
      this.log.error('request.failed', error, {
        route: request.routeOptions.url ?? 'unknown',
        method: request.method,
        status: answer.status,
      });
    }
    if (reply.sent) {
      return;
    }
    void reply.status(answer.status).header('cache-control', 'no-store');
    if (answer.status === UNAVAILABLE) {
      void reply.header('retry-after', RETRY_AFTER_SECONDS);
    }
    if (isForPrograms(request.url)) {
      void reply.type('application/problem+json').send(problemOf(answer));
      return;
    }
    const isAway = answer.status === UNAVAILABLE;
    const page = renderErrorPage(this.renderer, {
      status: answer.status,
      // what was typed is not with us: it stands there, with a button that sends it again
      ...(isAway ? shownAgain(request.url, postedOf(request.body), this.city) : {}),
      area: request.url.startsWith('/desk') ? 'desk' : 'public',
      ...(answer.message === undefined ? {} : { message: answer.message }),
    });
    void reply.type('text/html; charset=utf-8').send(page);
  }
}

function isForPrograms(url: string): boolean {
  return /^\/(api|twilio|healthz|readyz|metrics)(\/|\?|$)/.test(url);
}
