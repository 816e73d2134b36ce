import { type FastifyRequest } from 'fastify';
import { z } from 'zod';
import { TwilioError } from '../network/twilio-error.ts';

const lastOf = z
  .union([z.string(), z.array(z.string()).transform((all) => all.at(-1) ?? '')])
  .catch('');
const fields = z.record(z.string(), lastOf);
const repeated = z.record(z.string(), z.union([z.string(), z.array(z.string())]));
const sidParams = z.object({ sid: z.string() });

export type Form = Readonly<Record<string, string>>;

/** The fields of a form; of a repeated one the last. */
export function formOf(request: FastifyRequest): Form {
  return fields.parse(request.body ?? {});
}

/** Every value of a field that may be repeated. */
export function allOf(request: FastifyRequest, name: string): readonly string[] {
  const value = repeated.parse(request.body ?? {})[name];
  return value === undefined ? [] : [value].flat();
}

export function queryOf(request: FastifyRequest): Form {
  return fields.parse(request.query ?? {});
}

export function sidOf(request: FastifyRequest): string {
  return sidParams.parse(request.params).sid;
}

/** @throws TwilioError 20404, always */
export function notFound(request: FastifyRequest): never {
  const path = request.url.replace(/\?[^]*/, '');
  throw new TwilioError(404, 20404, `The requested resource ${path} was not found`);
}

/**
 * Twilio would do something with a field that is not among these, and the stand-in would not: what
 * passes here has to work there.
 * @throws TwilioError when there is such a field
 */
export function refuseOthers(form: Form, known: readonly string[]): void {
  const other = Object.keys(form).find((name) => !known.includes(name));
  if (other !== undefined) {
    throw new TwilioError(400, 20001, `The stand-in does nothing with the parameter ${other}`);
  }
}

/** @throws TwilioError when a method is given that is none */
export function methodOf(form: Form, name: string): 'GET' | 'POST' {
  const method = (form[name] ?? 'POST').toUpperCase();
  if (method === 'GET' || method === 'POST') {
    return method;
  }
  throw new TwilioError(400, 20001, `${name} must be GET or POST`);
}

export function isWebAddress(url: string): boolean {
  return /^https?:$/.test(URL.parse(url)?.protocol ?? '');
}
