import type { JobWatch, Log } from '#platform';
import { Worker } from 'node:worker_threads';

const BEAT_MS = 1_000;

/** What the thread hears of the jobs in hand. */
export type JobNews =
  | { readonly kind: 'begun'; readonly id: string; readonly job: string }
  | { readonly kind: 'ended'; readonly id: string };

/**
 * Ends this process when its event loop stands still for half a minute: a handler that never returns holds up
 * every queue, and would for ever. Its start was counted, so the fifth time the job is stuck and the worker
 * goes on. A thread of its own, because nobody in a loop that stands still can look at it.
 */
export function openWatchdog(log: Log): JobWatch {
  const beat = new Int32Array(new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT));
  const thread = new Worker(new URL('./watchdog-thread.js', import.meta.url), { workerData: beat });
  thread.on('error', (error) => {
    log.error('watchdog.lost', error);
  });
  thread.unref();
  setInterval(() => Atomics.add(beat, 0, 1), BEAT_MS).unref();
  const tell = (news: JobNews): void => {
    thread.postMessage(news);
  };
  return {
    begun: (id, job) => {
      tell({ kind: 'begun', id, job });
    },
    ended: (id) => {
      tell({ kind: 'ended', id });
    },
  };
}
