import { setTimeout as pause } from 'node:timers/promises';
import { z } from 'zod';
import { processBirth } from './process-birth.ts';

/** A process that is still the same one after its number was written down. */
export const KnownProcess = z.object({ pid: z.number().int().min(2), birth: z.string() });
export type KnownProcess = z.infer<typeof KnownProcess>;

const TERM_LIMIT_MS = 6_000;
const STEP_MS = 50;

export function knownProcess(pid: number): KnownProcess {
  return { pid, birth: processBirth(pid) ?? '' };
}

export function isAlive(known: KnownProcess): boolean {
  return processBirth(known.pid) === known.birth;
}

/** Ends a process that a killed start left, in order if it can. */
export async function endKnown(known: KnownProcess): Promise<void> {
  const began = performance.now();
  let sent: NodeJS.Signals | undefined;
  while (isAlive(known)) {
    const signal = performance.now() - began > TERM_LIMIT_MS ? 'SIGKILL' : 'SIGTERM';
    if (signal !== sent) {
      sent = signal;
      process.kill(known.pid, signal);
    }
    await pause(STEP_MS);
  }
}
