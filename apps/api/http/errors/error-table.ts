import { DomainError } from '#kernel';
import { isDatabaseAway } from '#platform';
import { HttpException } from '@nestjs/common';
import { EntityNotFoundError } from 'typeorm';
import { type FieldFault, InputFault } from './input-fault.ts';
import { sayRefusal } from './say-refusal.ts';
import { unreadableBody } from './unreadable-body.ts';

/** What the outside learns of an error. */
export interface ErrorAnswer {
  readonly status: number;
  /** Stable, for programs; our own refusals carry their code (see the table of refusals). */
  readonly code: string;
  /** In place of the usual words of the status. */
  readonly message?: string;
  readonly faults?: readonly FieldFault[];
}

/** The one place where an error becomes a status and words. Whatever is not known here is a defect: 500. */
export function answerTo(error: unknown): ErrorAnswer {
  if (error instanceof InputFault) {
    return { status: 400, code: 'input.invalid', faults: error.faults };
  }
  if (error instanceof DomainError) {
    return answerToRefusal(error);
  }
  if (error instanceof EntityNotFoundError) {
    return { status: 404, code: 'not_found' };
  }
  if (isDatabaseAway(error)) {
    return { status: 503, code: 'database.away' };
  }
  const status = statusOf(error);
  return { status, code: unreadableBody(error) ?? `http.${String(status)}` };
}

function answerToRefusal(error: DomainError): ErrorAnswer {
  const [status, message] = sayRefusal(error);
  return { status, code: error.code, message };
}

/** Nest's and Fastify's own errors tell their status; only refusals of the request are believed. */
function statusOf(error: unknown): number {
  const told =
    error instanceof HttpException
      ? error.getStatus()
      : typeof error === 'object' && error !== null && 'statusCode' in error
        ? Number(error.statusCode)
        : 500;
  return told >= 400 && told < 600 ? told : 500;
}
