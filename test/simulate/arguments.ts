import { parseArgs } from 'node:util';
import { z } from 'zod';
import type { WorldSize } from './world/world.ts';

/** What is simulated, and where it is told. */
export interface Asked {
  readonly seeds: readonly number[];
  readonly size: WorldSize;
  readonly json: boolean;
  readonly weights: boolean;
  /** A folder for chart, table and figures. */
  readonly out: string;
}

/** More would run for days. */
const MOST_SEEDS = 1000;

const whole = z.coerce.number().int().min(1);
const schema = z.object({
  seeds: z
    .string()
    .regex(/^\d+(-\d+)?$/, 'a seed or a range of them: 1-20')
    .transform(range)
    .refine((seeds) => seeds.length > 0 && seeds.length <= MOST_SEEDS, `1 to ${MOST_SEEDS} seeds`),
  volunteers: whole.max(100_000),
  'per-week': z.coerce.number().positive().max(1000),
  weeks: whole.max(520),
  json: z.boolean(),
  weights: z.boolean(),
  out: z.string().min(1),
});

/** @throws Error in words, where something else is asked than can be */
export function readArguments(given: readonly string[]): Asked {
  const { values } = parseArgs({
    args: [...given],
    options: {
      seeds: { type: 'string', default: '1-20' },
      volunteers: { type: 'string', default: '35' },
      'per-week': { type: 'string', default: '2' },
      weeks: { type: 'string', default: '52' },
      json: { type: 'boolean', default: false },
      weights: { type: 'boolean', default: false },
      out: { type: 'string', default: '.simulated' },
    },
  });
  const parsed = schema.safeParse(values);
  if (!parsed.success) {
    const faults = parsed.error.issues.map(
      ({ path, message }) => `--${path.join('.')}: ${message}`,
    );
    throw new Error(faults.join('\n'));
  }
  const { seeds, volunteers, 'per-week': perWeek, weeks, ...rest } = parsed.data;
  return { seeds, size: { volunteers, perWeek, weeks }, ...rest };
}

function range(text: string): number[] {
  const [first = 0, last = first] = text.split('-').map(Number);
  return Array.from(
    { length: Math.max(0, Math.min(MOST_SEEDS + 1, last - first + 1)) },
    (_, at) => first + at,
  );
}
