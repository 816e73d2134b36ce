import type { JobDefinition, JobHandler } from '#platform';

/** A job that reaches outside: it keeps its own state in rows and is safe to run twice. */
export function effect<Payload extends object>(
  job: JobDefinition<Payload>,
  run: (payload: Payload) => Promise<unknown>,
): JobHandler {
  return { job, manner: 'effect', run };
}
