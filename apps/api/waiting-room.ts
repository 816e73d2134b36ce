import { readCity } from '#geography';
import { type Log, type Settings } from '#platform';
import fastifyStatic from '@fastify/static';
import { fastify, type FastifyReply, type FastifyRequest } from 'fastify';
import { AllErrorsFilter } from './http/errors/all-errors.filter.ts';
import { createRenderer, defaultAssetsFolder } from './http/rendering/create-renderer.ts';
import { pageGlobalsOf } from './page-globals-of.ts';

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
 * of the hotline. The program lives, and says so.
 */
export async function openWaitingRoom(settings: Settings, log: Log): Promise<WaitingRoom> {
  const globals = pageGlobalsOf(readCity(settings.CITY_FILE), {
    demonstration: false,
    publicUrl: settings.PUBLIC_BASE_URL,
  });
  const errors = new AllErrorsFilter(log, createRenderer({ globals }));
  const room = fastify({ forceCloseConnections: true });
  const sorry = (request: FastifyRequest, reply: FastifyReply): FastifyReply => {
    errors.answer(new DatabaseOnItsWay(), request, reply);
    return reply;
  };
  // whatever was sent is not looked at
  room.removeAllContentTypeParsers();
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
  room.setErrorHandler((_error, request, reply) => sorry(request, reply));
  room.setNotFoundHandler(sorry);
  await room.listen({ port: settings.PORT, host: settings.HOST });
  return {
    close: async () => {
      await room.close();
    },
  };
}
