import type { AnyJob } from '../queue/define-job.ts';

/** What a worker does for one job. `payload` was checked against the job's schema. */
export interface JobHandler {
  readonly job: AnyJob;
  /**
   * `atomic`: its effect and the mark that it is done share one transaction.
   * `effect`: it reaches outside; it keeps its own state in rows and is safe to run twice.
   */
  readonly manner: 'atomic' | 'effect';
  run(payload: never): Promise<unknown>;
}

/**
 * Every job with its one handler.
 * @throws when a job has none or two, or a handler's job is unknown: then the start fails
 */
export class JobRegistry {
  private readonly handlers = new Map<string, JobHandler>();
  private readonly listeners = new Map<string, AnyJob[]>();
  /** The names of those that run without the queue when they must. */
  readonly safetyJobs: readonly string[];

  constructor(jobs: readonly AnyJob[], handlers: readonly JobHandler[]) {
    const known = new Set(jobs.map((job) => job.jobName));
    for (const handler of handlers) {
      const { jobName } = handler.job;
      if (this.handlers.has(jobName) || !known.has(jobName)) {
        throw new Error(`${jobName} has two handlers, or is in no list of jobs`);
      }
      this.handlers.set(jobName, handler);
    }
    const missing = [...known].filter((name) => !this.handlers.has(name));
    if (missing.length > 0 || known.size !== jobs.length) {
      throw new Error(`jobs without a handler, or listed twice: ${missing.join(', ')}`);
    }
    this.safetyJobs = jobs.filter(({ shape }) => shape.safety).map(({ jobName }) => jobName);
    for (const job of jobs.filter(({ hears }) => hears !== undefined)) {
      const fact = job.hears ?? '';
      this.listeners.set(fact, [...(this.listeners.get(fact) ?? []), job]);
    }
  }

  handlerOf(jobName: string): JobHandler | undefined {
    return this.handlers.get(jobName);
  }

  listenersTo(factName: string): readonly AnyJob[] {
    return this.listeners.get(factName) ?? [];
  }
}
