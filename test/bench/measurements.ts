import { intakeCpu, intakeLatency, intakeRate } from './intake/intake.ts';
import { asking } from './matching/asking.ts';
import { choice } from './matching/choice.ts';
import { type Measurement } from './measurement.ts';
import { pageWeight } from './page-weight.ts';
import { reading } from './reading/reading.ts';
import { startTime } from './start/start-time.ts';
import { volunteers } from './volunteers/volunteers.ts';
import { webhook } from './webhook/webhook.ts';

/** Every measurement by its name, in the order in which they are taken. */
export const measurements: ReadonlyMap<string, Measurement> = new Map([
  ['B1', intakeRate],
  ['B2', intakeCpu],
  ['B3', intakeLatency],
  ['B7', choice],
  ['B9', pageWeight],
  ['B10', startTime],
  ['B11', asking],
  ['webhook', webhook],
  ['reading', reading],
  ['volunteers', volunteers],
]);
