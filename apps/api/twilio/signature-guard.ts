import { SETTINGS, type Settings } from '#platform';
import { type CanActivate, type ExecutionContext, Inject, Injectable } from '@nestjs/common';
import { type FastifyRequest } from 'fastify';
import { isGenuine } from './signature.ts';

/** Lets the provider's own webhooks in; everything else gets a 403. */
@Injectable()
export class SignatureGuard implements CanActivate {
  constructor(@Inject(SETTINGS) private readonly settings: Settings) {}

  canActivate(context: ExecutionContext): boolean {
    const { headers, raw, body } = context.switchToHttp().getRequest<FastifyRequest>();
    const signature = headers['x-twilio-signature'];
    return isGenuine(this.settings, {
      signature: typeof signature === 'string' ? signature : undefined,
      path: raw.url ?? '',
      params: isRecord(body) ? body : {},
    });
  }
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
