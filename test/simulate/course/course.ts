import type { VolunteerId } from '#kernel';
import type { Person } from '../world/world.ts';
import type { Quarter } from './quarters.ts';

/** What came of a world when somebody chose in one way. */
export interface Course {
  readonly matches: readonly Match[];
  readonly offersOf: ReadonlyMap<VolunteerId, number>;
  /** How often somebody said yes when the place was taken, or too late. */
  readonly lateYeses: number;
  readonly quarters: readonly Quarter[];
}

export interface Match {
  readonly person: Person;
  readonly volunteer: VolunteerId;
  readonly at: Date;
  /** 0–1; undefined where they talk by phone */
  readonly nearness: number | undefined;
}
