import { CITY, type City } from '#geography';
import { SETTINGS, type Settings } from '#platform';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { DocumentBuilder, type OpenAPIObject, SwaggerModule } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import type { Rule } from '../http/sessions/allow.ts';
import { routeRules } from '../http/sessions/route-rules.ts';
import { SESSION_COOKIE } from '../http/sessions/session-cookie.ts';
import { reportBodyIn } from './report-schemas.ts';
import { RestModule } from './rest.module.ts';

type Security = NonNullable<OpenAPIObject['security']>;

/** Serves the OpenAPI description of the JSON API. */
export function serveDescription(app: NestFastifyApplication): void {
  const city = app.get<City>(CITY, { strict: false });
  const settings = app.get<Settings>(SETTINGS, { strict: false });
  const document = SwaggerModule.createDocument(app, about(city, settings), {
    include: [RestModule],
  });
  addReport(document, city);
  nameProblems(document);
  sayWhoMay(document, app);
  app.getHttpAdapter().get('/api/openapi.json', (_request: FastifyRequest, reply: FastifyReply) => {
    void reply.send(document);
  });
}

function about(city: City, { PUBLIC_BASE_URL }: Settings): Omit<OpenAPIObject, 'paths'> {
  const built = new DocumentBuilder()
    .setTitle('Meldpunt')
    .setDescription('Report somebody who could use company, and see how far it is.')
    .setVersion('1')
    .setOpenAPIVersion('3.1.0')
    .setLicense('EUPL-1.2', 'https://eupl.eu/1.2/en/')
    // true wherever this description is served, also behind a proxy
    .addServer('/', 'Where this description was found')
    .addTag('reports', 'Of somebody who could use company, by anybody.')
    .addSecurity('desk', {
      ...{ type: 'apiKey', in: 'cookie', name: SESSION_COOKIE },
      description: 'The session of a colleague who signed in at the desk.',
    })
    .build();
  // not by the builder: it writes an e-mail, and a city has none
  const contact = { name: `Meldpunt ${city.name}, ${city.hotline.voice}`, url: PUBLIC_BASE_URL };
  return { ...built, info: { ...built.info, contact } };
}

/** What a report may hold depends on the city, so its schema is made when the program starts. */
function addReport(document: OpenAPIObject, city: City): void {
  const schema = { ...z.toJSONSchema(reportBodyIn(city), { io: 'input' }), $schema: undefined };
  document.components ??= {};
  document.components.schemas = { ...document.components.schemas, NewReport: schema as object };
}

/** Nest writes `application/json` at every answer; a refusal is sent as a problem. */
function nameProblems({ paths }: OpenAPIObject): void {
  for (const operation of Object.values(paths).flatMap(({ get, post }) => [get, post])) {
    for (const [status, answer] of Object.entries(operation?.responses ?? {})) {
      if (Number(status) >= 400 && answer !== undefined && 'content' in answer) {
        const { 'application/json': problem, ...others } = answer.content ?? {};
        answer.content = {
          ...others,
          ...(problem === undefined ? {} : { 'application/problem+json': problem }),
        };
      }
    }
  }
}

/** Taken from the rule of each route itself, so that it is never told otherwise than it is. */
function sayWhoMay({ paths }: OpenAPIObject, app: NestFastifyApplication): void {
  const rules = new Map(
    routeRules(app).map(({ method, path, rule }) => [
      `${method} ${path.replace(/:(\w+)/g, '{$1}')}`,
      rule,
    ]),
  );
  for (const [path, { get, post }] of Object.entries(paths)) {
    for (const [method, operation] of Object.entries({ GET: get, POST: post })) {
      if (operation !== undefined) {
        operation.security = securityOf(rules.get(`${method} ${path}`));
      }
    }
  }
}

/** None of several: an empty requirement beside the session says that the route works without it as well. */
function securityOf(rule: Rule | undefined): Security {
  if (typeof rule !== 'object') {
    return [];
  }
  return rule.optional === true ? [{ desk: [] }, {}] : [{ desk: [] }];
}
