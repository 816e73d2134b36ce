import { applyDecorators } from '@nestjs/common';
import { ApiResponse } from '@nestjs/swagger';
import type { z } from 'zod';
import { ProblemAnswer } from './report-schemas.ts';

const problems = {
  400: 'The body, a field of it or a header is wrong; `code` and `detail` say what, `errors` names the fields.',
  401: 'Only somebody signed in at the desk may send this channel.',
  404: 'No report has this reference and this code together.',
  409: 'The Idempotency-Key was used before with another body; the first report stays as it was.',
  413: 'The body is longer than 128 kB.',
  414: 'The address is too long.',
  415: 'The body is no JSON by its Content-Type.',
  500: 'A fault of ours. Send it again with the same Idempotency-Key.',
  503: 'The database is away. Send it again with the same Idempotency-Key: it is stored once.',
} as const;

/** Describes the answers of a route: the good one, and each problem (RFC 9457) that can come instead. */
export function Answers(
  good: { readonly status: number; readonly schema: z.ZodType; readonly description: string },
  refused: readonly (keyof typeof problems)[],
): MethodDecorator {
  const { status, schema: standardSchema, description } = good;
  return applyDecorators(
    ApiResponse({ status, standardSchema, description }),
    ...refused.map((problem) =>
      ApiResponse({
        status: problem,
        standardSchema: ProblemAnswer,
        description: problems[problem],
      }),
    ),
  );
}
