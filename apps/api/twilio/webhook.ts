import {
  applyDecorators,
  Controller,
  Header,
  HttpCode,
  Post,
  UseFilters,
  UseGuards,
} from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { Allow } from '../http/sessions/allow.ts';
import { SignatureGuard } from './signature-guard.ts';
import { WebhookErrors } from './webhook-errors.ts';

/** The answer to a webhook that only tells us something. */
export const NOTHING_TO_SAY = '<?xml version="1.0" encoding="UTF-8"?><Response/>';

/** What the telephone provider calls: only with its signature, and in none of our descriptions. */
export function Webhook(path: string): ClassDecorator {
  return applyDecorators(
    ApiExcludeController(),
    Allow('webhook'),
    UseGuards(SignatureGuard),
    UseFilters(WebhookErrors),
    Controller(path),
  );
}

/** A POST that is answered in the provider's words. */
export function AnswersTwiml(path = ''): MethodDecorator {
  return applyDecorators(Post(path), HttpCode(200), Header('content-type', 'text/xml'));
}
