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
 * @throws when a job has two: then the start fails
 */
export class JobRegistry {
  private readonly handlers = new Map<string, JobHandler>();
  private readonly listeners = new Map<string, AnyJob[]>();
  /** The names of those that run without the queue when they must. */
  readonly safetyJobs: readonly string[];

  constructor(handlers: readonly JobHandler[]) {
    const jobs = handlers.map(({ job }) => job);
    for (const handler of handlers) {
      const { jobName } = handler.job;
      if (this.handlers.has(jobName)) {
        throw new Error(`${jobName} has two handlers`);
      }
      this.handlers.set(jobName, handler);
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
