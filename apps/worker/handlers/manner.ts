import type { AnyJob, JobDefinition, JobHandler } from '#platform';

/** Finds a use case in the program's container. */
export type Get = <T>(type: abstract new (...args: never[]) => T) => T;

type Run<Payload> = (payload: Payload) => Promise<unknown>;

interface Effect<Payload> {
  readonly effect: Run<Payload>;
}

type RunOf<Job> = Job extends JobDefinition<infer Payload> ? Run<Payload> | Effect<Payload> : never;

/** A job that reaches outside: it keeps its own state in rows and may be run twice. */
export function effect<Payload>(run: Run<Payload>): Effect<Payload> {
  return { effect: run };
}

/**
 * What is done for each job of a subject: one without does not compile. Unless it is an `effect`, its whole effect is
 * rows, stored together with the mark that it is done.
 */
export function handlersOf<Jobs extends { readonly [Name in keyof Jobs]: AnyJob }>(
  jobs: Jobs,
  runs: { readonly [Name in keyof Jobs]: RunOf<Jobs[Name]> },
): JobHandler[] {
  return (Object.keys(jobs) as (keyof Jobs)[]).map((name) => {
    const job = jobs[name];
    const run = runs[name] as Run<never> | Effect<never>;
    return typeof run === 'function'
      ? { job, manner: 'atomic', run }
      : { job, manner: 'effect', run: run.effect };
  });
}
