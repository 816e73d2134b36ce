import { STATUS_CODES } from 'node:http';
import type { ErrorAnswer } from './error-table.ts';

/** An error as RFC 9457 wants it, plus our stable `code` and the fields at fault. */
export interface Problem {
  readonly type: 'about:blank';
  readonly title: string;
  readonly status: number;
  readonly code: string;
  readonly detail?: string;
  readonly errors?: readonly { readonly field: string; readonly message: string }[];
}

export function problemOf({ status, code, message, faults }: ErrorAnswer): Problem {
  return {
    type: 'about:blank',
    title: STATUS_CODES[status] ?? 'Error',
    status,
    code,
    ...(message === undefined ? {} : { detail: message }),
    ...(faults === undefined ? {} : { errors: faults }),
  };
}
