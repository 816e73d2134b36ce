import type { alertsJobs } from '#alerts';
import type { callsJobs } from '#calls';
import type { caseworkJobs } from '#casework';
import type { dialogueJobs } from '#dialogue';
import type * as facts from '#facts';
import type { intakeJobs } from '#intake';
import type { matchingJobs } from '#matching';
import { JobRegistry } from '#platform';
import type { visitsJobs } from '#visits';
import type { volunteersJobs } from '#volunteers';
import { alertsHandlers } from './alerts.ts';
import { callsHandlers } from './calls.ts';
import { caseworkHandlers } from './casework.ts';
import { dialogueHandlers } from './dialogue.ts';
import { intakeHandlers } from './intake.ts';
import type { Get } from './manner.ts';
import { matchingHandlers } from './matching.ts';
import { messagingHandlers } from './messaging.ts';
import { visitsHandlers } from './visits.ts';
import { volunteersHandlers } from './volunteers.ts';

const subjects = [
  ...[messagingHandlers, callsHandlers, intakeHandlers, alertsHandlers, caseworkHandlers],
  ...[volunteersHandlers, matchingHandlers, dialogueHandlers, visitsHandlers],
];

type ValueOf<List> = List[keyof List];

type Heard = (
  | ValueOf<typeof callsJobs>
  | ValueOf<typeof intakeJobs>
  | ValueOf<typeof alertsJobs>
  | ValueOf<typeof caseworkJobs>
  | ValueOf<typeof volunteersJobs>
  | ValueOf<typeof matchingJobs>
  | ValueOf<typeof dialogueJobs>
  | ValueOf<typeof visitsJobs>
)['hears'];

type Told = Extract<ValueOf<typeof facts>, { readonly factName: string }>['factName'];
type Unheard = Exclude<Told, Heard>;

/** A fact that no job hears does not compile: its name stands in the error. */
export function registryOf(get: Get): [Unheard] extends [never] ? JobRegistry : Unheard {
  return new JobRegistry(subjects.flatMap((handlersOf) => handlersOf(get)));
}
