import { DomainError } from '#kernel';
import {
  type CanActivate,
  type ExecutionContext,
  Injectable,
  UnsupportedMediaTypeException,
} from '@nestjs/common';
import type { FastifyRequest } from 'fastify';

/** The program reads forms too, for its pages; what the API describes is JSON and nothing else. */
@Injectable()
export class JsonOnly implements CanActivate {
  canActivate(context: ExecutionContext): boolean {
    const { headers, body } = context.switchToHttp().getRequest<FastifyRequest>();
    const type = headers['content-type'];
    if (type === undefined && (body === undefined || body === null)) {
      throw new DomainError('body.missing');
    }
    if (type === undefined || !/^application\/json\s*(;|$)/i.test(type)) {
      throw new UnsupportedMediaTypeException();
    }
    return true;
  }
}
