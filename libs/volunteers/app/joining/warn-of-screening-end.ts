import { CITY, type City, OfficeCalendar } from '#geography';
import { endOfWorkingDay, localDate, startOfLocalDay, type VolunteerId } from '#kernel';
import { Clock, Outbox, type Tx, UnitOfWork } from '#platform';
import { AddTask } from '#tasks';
import { Inject, Injectable } from '@nestjs/common';
import type { VolunteerRow } from '../../db/volunteer.entity.ts';
import { Volunteers } from '../../db/volunteers.repository.ts';
import { warningDays } from '../../domain/screening-warning.ts';
import { warnOfScreeningEnd } from '../../jobs.ts';

interface Rings {
  readonly volunteerId: VolunteerId;
  /** The last day of the screening when the timer was set. */
  readonly holdsUntil: string;
}

/** Some time before a screening ends, somebody is to ask for a newer extract. */
@Injectable()
export class WarnOfScreeningEnd {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly volunteers: Volunteers,
    private readonly addTask: AddTask,
    private readonly officeCalendar: OfficeCalendar,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
    @Inject(CITY) private readonly city: City,
  ) {}

  /** Sets the timers; those of an older extract ring for nothing. */
  async plan(tx: Tx, { id: volunteerId, screenedUntil: holdsUntil }: VolunteerRow): Promise<void> {
    const { zone } = this.city;
    const today = localDate(this.clock.now(), zone);
    for (const day of holdsUntil === null ? [] : warningDays(holdsUntil, today)) {
      const rings = { volunteerId, holdsUntil: holdsUntil ?? day, day };
      await this.outbox.add(tx, warnOfScreeningEnd(rings), startOfLocalDay(day, zone));
    }
  }

  /** One of the days is there. What was told before and is still to be done stands on the desk already. */
  run({ volunteerId, holdsUntil }: Rings): Promise<void> {
    return this.unitOfWork.run(async (tx) => {
      const { subjectId, ...row } = await this.volunteers.lock(tx, volunteerId);
      if (row.state === 'ended' || row.screenedUntil !== holdsUntil) {
        return;
      }
      const dueAt = endOfWorkingDay(this.clock.now(), await this.officeCalendar.run());
      const about = { volunteerId };
      await this.addTask.unlessOpen({ kind: 'volunteer_screening', about, subjectId, dueAt });
    });
  }
}
