import type { JobDefinition, JobHandler } from '#platform';

/** Finds a use case in the program's container. */
export type Get = <T>(type: abstract new (...args: never[]) => T) => T;

/** A job whose whole effect is rows: stored together with the mark that it is done. */
export function atomic<Payload extends object>(
  job: JobDefinition<Payload>,
  run: (payload: Payload) => Promise<unknown>,
): JobHandler {
  return { job, manner: 'atomic', run };
}

/** A job that reaches outside: it keeps its own state in rows and may be run twice. */
export function effect<Payload extends object>(
  job: JobDefinition<Payload>,
  run: (payload: Payload) => Promise<unknown>,
): JobHandler {
  return { job, manner: 'effect', run };
}
