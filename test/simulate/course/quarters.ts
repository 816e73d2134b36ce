import { DAY_MS, type VolunteerId } from '#kernel';

const QUARTER_DAYS = 90;

/** Ninety days: who had a place free at some time, and who was asked. */
export interface Quarter {
  readonly free: Set<VolunteerId>;
  readonly asked: Set<VolunteerId>;
  offers: number;
}

/** A world cut into stretches of ninety days; what is left at its end is too short to tell who is never asked. */
export class Quarters {
  readonly all: readonly Quarter[];
  private readonly beginsAt: Date;

  constructor(beginsAt: Date, weeks: number) {
    this.beginsAt = beginsAt;
    this.all = Array.from({ length: Math.floor((weeks * 7) / QUARTER_DAYS) }, () => ({
      ...{ free: new Set<VolunteerId>(), asked: new Set<VolunteerId>(), offers: 0 },
    }));
  }

  /** undefined in what is left at the end */
  at(now: Date): Quarter | undefined {
    return this.all[Math.floor((now.getTime() - this.beginsAt.getTime()) / DAY_MS / QUARTER_DAYS)];
  }
}
