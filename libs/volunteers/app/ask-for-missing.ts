import { CITY, type City, OfficeCalendar } from '#geography';
import { addWorkingDays } from '#kernel';
import { Clock } from '#platform';
import { AddTask, FinishTask } from '#tasks';
import { Inject, Injectable } from '@nestjs/common';
import type { VolunteerRow } from '../db/volunteer.entity.ts';
import { type DetailNeeded, missingDetails } from '../domain/missing-details.ts';
import { texts } from '../texts.nl.ts';
import type { By } from './write-event.ts';

const WORKING_DAYS = 3;

/** A volunteer is active, and yet nobody can ask her anything, because a detail is missing: one of us asks for it. */
@Injectable()
export class AskForMissing {
  constructor(
    private readonly addTask: AddTask,
    private readonly finishTask: FinishTask,
    private readonly officeCalendar: OfficeCalendar,
    private readonly clock: Clock,
    @Inject(CITY) private readonly city: City,
  ) {}

  /** @param volunteer as she is now. Of a whole file there is one task, which leads to the list of all. */
  async within(volunteer: VolunteerRow, hasNumber: boolean, by: By): Promise<void> {
    const { id: volunteerId, subjectId, state } = volunteer;
    const kind = 'volunteer_incomplete';
    const { accountId } = by;
    if (this.missing(volunteer, hasNumber).length === 0) {
      if (accountId !== undefined) {
        const done = { accountId, result: texts.filledIn };
        await this.finishTask.ofVolunteer({ volunteerId, kinds: [kind] }, done);
      }
      return;
    }
    if (state === 'active') {
      const calendar = await this.officeCalendar.run();
      const dueAt = addWorkingDays(this.clock.now(), WORKING_DAYS, calendar);
      const about = by.way === 'file' ? {} : { volunteerId };
      await this.addTask.unlessOpen({ kind, about, subjectId, dueAt });
    }
  }

  missing({ roles, hours, byPhone, atHome }: VolunteerRow, hasNumber: boolean): DetailNeeded[] {
    const mayBeByPhone = (role: string): boolean =>
      !(this.city.roles[role]?.distanceCountsByPhone ?? true);
    return missingDetails({ hasNumber, roles, hours, byPhone, atHome }, mayBeByPhone);
  }
}
