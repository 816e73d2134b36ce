import { CITY, type City } from '#geography';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { DocumentBuilder, type OpenAPIObject, SwaggerModule } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { reportBodyIn } from './report-schemas.ts';
import { RestModule } from './rest.module.ts';

/** Serves the OpenAPI description of the JSON API. */
export function serveDescription(app: NestFastifyApplication): void {
  const about = new DocumentBuilder()
    .setTitle('Meldpunt')
    .setDescription('Report somebody who could use company, and see how far it is.')
    .setVersion('1')
    .setOpenAPIVersion('3.1.0')
    .build();
  const document = SwaggerModule.createDocument(app, about, { include: [RestModule] });
  addReport(document, app.get<City>(CITY, { strict: false }));
  nameProblems(document);
  app.getHttpAdapter().get('/api/openapi.json', (_request: FastifyRequest, reply: FastifyReply) => {
    void reply.send(document);
  });
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
