import { isDatabaseAway, Log } from '#platform';
import {
  type ArgumentsHost,
  Catch,
  type ExceptionFilter,
  HttpException,
  Inject,
} from '@nestjs/common';
import { type FastifyReply, type FastifyRequest } from 'fastify';
import { ZodError } from 'zod';
import { MissedTexts } from './missed-texts.ts';

/**
 * What a webhook hears when it goes wrong: an empty answer whose status makes the provider try again or
 * turn to its fallback. Nothing of the request is repeated or logged.
 */
@Catch()
export class WebhookErrors implements ExceptionFilter {
  constructor(
    @Inject(Log) private readonly log: Log,
    private readonly missedTexts: MissedTexts,
  ) {}

  catch(error: unknown, host: ArgumentsHost): void {
    const http = host.switchToHttp();
    const status = statusOf(error);
    if (status >= 500) {
      const route = http.getRequest<FastifyRequest>().routeOptions.url;
      this.log.error('webhook.failed', error, { route, status });
      if (route === '/twilio/sms') {
        this.missedTexts.lookSoon();
      }
    }
    void http.getResponse<FastifyReply>().code(status).type('text/plain').send('');
  }
}

function statusOf(error: unknown): number {
  if (error instanceof HttpException) {
    return error.getStatus();
  }
  if (error instanceof ZodError) {
    return 400;
  }
  return isDatabaseAway(error) ? 503 : 500;
}
