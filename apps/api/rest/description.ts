import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { DocumentBuilder, SwaggerModule } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
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
  app.getHttpAdapter().get('/api/openapi.json', (_request: FastifyRequest, reply: FastifyReply) => {
    void reply.send(document);
  });
}
