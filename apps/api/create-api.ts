import type { PlatformParts } from '#platform';
import helmet from '@fastify/helmet';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { ApiModule } from './api.module.ts';
import { Metrics } from './health/metrics.ts';
import { AllErrorsFilter } from './http/errors/all-errors.filter.ts';
import { serveAssets } from './http/rendering/static-assets.ts';
import { assertEveryRouteHasARule } from './http/sessions/route-rules.ts';
import { serveDescription } from './rest/description.ts';

export const BODY_LIMIT_BYTES = 128 * 1024;

/** Nothing from elsewhere, nothing inline: what a page needs is its own. */
const contentSecurityPolicy = {
  useDefaults: false,
  directives: {
    'default-src': ["'none'"],
    'script-src': ["'self'"],
    'style-src': ["'self'"],
    'img-src': ["'self'"],
    'connect-src': ["'self'"],
    'font-src': ["'self'"],
    'media-src': ["'self'"],
    'form-action': ["'self'"],
    'frame-ancestors': ["'none'"],
    'base-uri': ["'none'"],
  },
};

/** Builds the HTTP program; it does not listen yet. @throws when a route has no rule */
export async function createApi(
  parts: PlatformParts,
  { demonstration }: { readonly demonstration: boolean },
): Promise<NestFastifyApplication> {
  const adapter = new FastifyAdapter({
    bodyLimit: BODY_LIMIT_BYTES,
    requestTimeout: 30_000,
    trustProxy: parts.settings.TRUSTED_PROXIES ?? false,
    // an address that cannot be decoded has no route, so no filter either
    frameworkErrors: (error: Error, request: FastifyRequest, reply: FastifyReply) => {
      app.get(AllErrorsFilter).answer(error, request, reply);
    },
  });
  const app = await NestFactory.create<NestFastifyApplication>(
    ApiModule.on(parts, demonstration),
    adapter,
    { logger: false, abortOnError: false, rawBody: true },
  );
  answerUnreadable(app);
  await app.register(helmet, {
    contentSecurityPolicy,
    referrerPolicy: { policy: 'same-origin' },
    strictTransportSecurity: parts.settings.PUBLIC_BASE_URL.startsWith('https:')
      ? { maxAge: 31_536_000 }
      : false,
  });
  await serveAssets(app);
  observeRequests(app);
  serveDescription(app);
  assertEveryRouteHasARule(app);
  app.enableShutdownHooks();
  return app;
}

/**
 * A body that is too long, no JSON or of an unknown kind gets the same answers as any other error. Fastify
 * settles who answers for a route when the route is made; what Nest gives it afterwards comes too late.
 */
function answerUnreadable(app: NestFastifyApplication): void {
  const filter = app.get(AllErrorsFilter);
  const fastify: FastifyInstance = app.getHttpAdapter().getInstance();
  fastify.removeContentTypeParser('text/plain');
  fastify.addHook('onRoute', (route) => {
    route.errorHandler ??= (error, request, reply) => {
      filter.answer(error, request, reply);
    };
  });
}

/** Counts and times every answer by the pattern of its route. */
function observeRequests(app: NestFastifyApplication): void {
  const metrics = app.get(Metrics, { strict: false });
  const fastify: FastifyInstance = app.getHttpAdapter().getInstance();
  fastify.addHook('onResponse', (request, reply, done) => {
    const route = request.routeOptions.url ?? 'unknown';
    metrics.observe(route, request.method, reply.statusCode, reply.elapsedTime / 1_000);
    done();
  });
}
