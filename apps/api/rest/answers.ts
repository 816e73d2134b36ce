import { applyDecorators } from '@nestjs/common';
import { ApiOperation, ApiResponse } from '@nestjs/swagger';
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

/**
 * Describes a route: in one line what it is for, the good answer, and each problem (RFC 9457) that can come instead.
 * Who may use it is in its `@Allow`.
 */
export function Answers(
  good: {
    readonly summary: string;
    /** What a sender must know beyond that. */
    readonly details: string;
    readonly status: number;
    readonly schema: z.ZodType;
    readonly description: string;
  },
  refused: readonly (keyof typeof problems)[],
): MethodDecorator {
  const { summary, details, status, schema: standardSchema, description } = good;
  return applyDecorators(
    ApiOperation({ summary, description: details }),
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
