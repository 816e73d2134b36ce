import { type FastifyRequest } from 'fastify';
import { z } from 'zod';
import { TwilioError } from '../network/twilio-error.ts';

const lastOf = z
  .union([z.string(), z.array(z.string()).transform((all) => all.at(-1) ?? '')])
  .catch('');
const fields = z.record(z.string(), lastOf);
const sidParams = z.object({ sid: z.string() });

/** The fields of a form; of a repeated one the last. */
export function formOf(request: FastifyRequest): Readonly<Record<string, string>> {
  return fields.parse(request.body ?? {});
}

export function queryOf(request: FastifyRequest): Readonly<Record<string, string>> {
  return fields.parse(request.query ?? {});
}

export function sidOf(request: FastifyRequest): string {
  return sidParams.parse(request.params).sid;
}

/** @throws TwilioError 20404, always */
export function notFound(path: string): never {
  throw new TwilioError(404, 20404, `The requested resource ${path} was not found`);
}
