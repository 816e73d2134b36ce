import { alertsJobs } from '#alerts';
import { callsJobs } from '#calls';
import { caseworkJobs } from '#casework';
import { dialogueJobs } from '#dialogue';
import { intakeJobs } from '#intake';
import { matchingJobs } from '#matching';
import { messagingJobs } from '#messaging';
import { type AnyJob, JobRegistry } from '#platform';
import { visitsJobs } from '#visits';
import { alertsHandlers } from './alerts.ts';
import { callsHandlers } from './calls.ts';
import { caseworkHandlers } from './casework.ts';
import { dialogueHandlers } from './dialogue.ts';
import { intakeHandlers } from './intake.ts';
import type { Get } from './manner.ts';
import { matchingHandlers } from './matching.ts';
import { messagingHandlers } from './messaging.ts';
import { visitsHandlers } from './visits.ts';

/** Every job of every subject. */
const jobs = [
  ...messagingJobs,
  ...callsJobs,
  ...intakeJobs,
  ...alertsJobs,
  ...caseworkJobs,
  ...matchingJobs,
  ...dialogueJobs,
  ...visitsJobs,
] as unknown as readonly AnyJob[];

/** @throws when a job has no handler, or a handler no job */
export function registryOf(get: Get): JobRegistry {
  return new JobRegistry(jobs, [
    ...messagingHandlers(get),
    ...callsHandlers(get),
    ...intakeHandlers(get),
    ...alertsHandlers(get),
    ...caseworkHandlers(get),
    ...matchingHandlers(get),
    ...dialogueHandlers(get),
    ...visitsHandlers(get),
  ]);
}
