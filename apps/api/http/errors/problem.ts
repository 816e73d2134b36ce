import { STATUS_CODES } from 'node:http';
import type { ErrorAnswer } from './error-table.ts';
import { detailOf } from './problem-details.ts';

/** An error as RFC 9457 wants it, plus our stable `code` and the fields at fault. */
export interface Problem {
  readonly type: 'about:blank';
  readonly title: string;
  readonly status: number;
  readonly code: string;
  /** What is wrong and what to do about it, in Dutch. */
  readonly detail: string;
  readonly errors?: readonly { readonly field: string; readonly message: string }[];
}

export function problemOf({ status, code, message, faults }: ErrorAnswer): Problem {
  return {
    type: 'about:blank',
    title: STATUS_CODES[status] ?? 'Error',
    status,
    code,
    detail: message ?? detailOf(code, status),
    ...(faults === undefined ? {} : { errors: faults }),
  };
}
