import { readCity } from '#geography';
import { type Log, type Settings } from '#platform';
import fastifyStatic from '@fastify/static';
import { fastify, type FastifyReply, type FastifyRequest } from 'fastify';
import { BODY_LIMIT_BYTES } from './create-api.ts';
import { AllErrorsFilter } from './http/errors/all-errors.filter.ts';
import { createRenderer, defaultAssetsFolder } from './http/rendering/create-renderer.ts';
import { pageGlobalsOf } from './page-globals-of.ts';
import { readPosted } from './posted-form.ts';

/** What answers at our address while the database is not there yet. */
export interface WaitingRoom {
  close(): Promise<void>;
}

/** Nothing was asked of it: the database is still on its way. */
class DatabaseOnItsWay extends Error {
  readonly code = '57P03';
}

/**
 * Answers everything as the api itself does when its database is away: 503, for people a page with the number
 * of the hotline, and with the words of a form that was sent: nothing is stored. The program lives, and says so.
 */
export async function openWaitingRoom(settings: Settings, log: Log): Promise<WaitingRoom> {
  const city = readCity(settings.CITY_FILE);
  const globals = pageGlobalsOf(city, {
    demonstration: false,
    publicUrl: settings.PUBLIC_BASE_URL,
  });
  const renderer = createRenderer({ globals });
  const errors = new AllErrorsFilter(log, renderer, city);
  const room = fastify({ forceCloseConnections: true, bodyLimit: BODY_LIMIT_BYTES });
  const sorry = (request: FastifyRequest, reply: FastifyReply): FastifyReply => {
    errors.answer(new DatabaseOnItsWay(), request, reply);
    return reply;
  };
  // whatever else was sent is not looked at
  room.removeAllContentTypeParsers();
  room.addContentTypeParser(
    'application/x-www-form-urlencoded',
    { parseAs: 'string' },
    (_request, body, done) => {
      done(null, Object.fromEntries(readPosted(String(body))));
    },
  );
  room.addContentTypeParser('*', (_request, body, done) => {
    body.resume();
    done(null);
  });
  await room.register(fastifyStatic, {
    ...{ root: defaultAssetsFolder, prefix: '/assets/', index: false },
  });
  room.get('/healthz', () => ({ status: 'alive' }));
  room.get('/readyz', (_request, reply) =>
    reply.status(503).send({ database: 'down', queue: 'down' }),
  );
  room.post('/*', sorry);
  room.setErrorHandler((_error, request, reply) => sorry(request, reply));
  room.setNotFoundHandler(sorry);
  await room.listen({ port: settings.PORT, host: settings.HOST });
  return {
    close: async () => {
      await room.close();
    },
  };
}
