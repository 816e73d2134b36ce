import { fastify, type FastifyInstance } from 'fastify';
import { type Network } from './network/network.ts';
import { pageRoutes } from './page/page-routes.ts';
import { restRoutes } from './rest/rest-routes.ts';
import { type LabelledTelephone } from './settings.ts';
import { testRoutes } from './test-interface/test-routes.ts';

/** The web side of the stand-in: Twilio's REST API, the test routes and the page. */
export async function createWebServer(
  network: Network,
  directory: readonly LabelledTelephone[],
): Promise<FastifyInstance> {
  const app = fastify({ logger: false, forceCloseConnections: true, bodyLimit: 1_000_000 });
  app.addContentTypeParser(
    'application/x-www-form-urlencoded',
    { parseAs: 'string' },
    (_, body, done) => {
      done(null, readForm(String(body)));
    },
  );
  app.addContentTypeParser('application/json', { parseAs: 'string' }, (_, body, done) => {
    readJson(String(body), done);
  });
  app.addHook('onRequest', (request, reply, done) => {
    if (isOwnPage(request.headers.origin, request.headers.host)) {
      done();
    } else {
      void reply.code(403).send();
    }
  });
  await app.register(
    (rest, _, done) => {
      restRoutes(rest, network);
      done();
    },
    { prefix: '/2010-04-01/Accounts/:account' },
  );
  await app.register(
    (test, _, done) => {
      testRoutes(test, network);
      done();
    },
    { prefix: '/test' },
  );
  await app.register((page, _, done) => {
    pageRoutes(page, network, directory);
    done();
  });
  return app;
}

/** A page of somewhere else in the same browser has no business with these telephones. */
function isOwnPage(origin: string | undefined, host: string | undefined): boolean {
  return origin === undefined || URL.parse(origin)?.host === host;
}

/** Nothing at all is an empty object: acts such as hanging up need no words. */
function readJson(text: string, done: (error: Error | null, body?: unknown) => void): void {
  try {
    done(null, text === '' ? {} : JSON.parse(text));
  } catch {
    done(Object.assign(new Error('the body is no JSON'), { statusCode: 400 }));
  }
}

function readForm(text: string): Readonly<Record<string, string | string[]>> {
  const form: Record<string, string | string[]> = Object.create(null) as Record<string, string>;
  for (const [name, value] of new URLSearchParams(text)) {
    const before = form[name];
    form[name] = before === undefined ? value : [...[before].flat(), value];
  }
  return form;
}
