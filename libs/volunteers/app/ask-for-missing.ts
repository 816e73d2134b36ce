import { OfficeCalendar } from '#geography';
import { addWorkingDays } from '#kernel';
import { Clock } from '#platform';
import { AddTask, FinishTask, ReadTask } from '#tasks';
import { Injectable } from '@nestjs/common';
import type { VolunteerRow } from '../db/volunteer.entity.ts';
import { texts } from '../texts.nl.ts';
import { WhoIsIncomplete } from './who-is-incomplete.ts';
import type { By } from './write-event.ts';

const WORKING_DAYS = 3;
const kind = 'volunteer_incomplete';

/** A volunteer is active, and yet nobody can ask her anything, because a detail is missing: one of us asks for it. */
@Injectable()
export class AskForMissing {
  constructor(
    private readonly whoIsIncomplete: WhoIsIncomplete,
    private readonly addTask: AddTask,
    private readonly readTask: ReadTask,
    private readonly finishTask: FinishTask,
    private readonly officeCalendar: OfficeCalendar,
    private readonly clock: Clock,
  ) {}

  /** @param volunteer as she is now, stored. Of a whole file there is one task, which leads to the list of all. */
  async within(volunteer: VolunteerRow, hasNumber: boolean, by: By): Promise<void> {
    const { id: volunteerId, subjectId, state } = volunteer;
    if (this.whoIsIncomplete.missing(volunteer, hasNumber).length === 0) {
      await this.end(volunteer, by);
      return;
    }
    if (state === 'active') {
      const calendar = await this.officeCalendar.run();
      const dueAt = addWorkingDays(this.clock.now(), WORKING_DAYS, calendar);
      const about = by.way === 'file' ? {} : { volunteerId };
      await this.addTask.unlessOpen({ kind, about, subjectId, dueAt });
    }
  }

  /** The task of a file ends with the last volunteer of whom something was missing, whoever filled it in. */
  async endOfFile(): Promise<void> {
    const open = await this.readTask.openOf(undefined, kind);
    if (open.length > 0 && (await this.whoIsIncomplete.run()).length === 0) {
      await this.finishTask.byItself(undefined, kind);
    }
  }

  /** It is done by who filled it in; where the volunteer did, by nobody of us. */
  private async end({ id: volunteerId }: VolunteerRow, { accountId, way }: By): Promise<void> {
    if (accountId === undefined) {
      await this.finishTask.byItself(volunteerId, kind);
    } else {
      const done = { accountId, result: texts.filledIn };
      await this.finishTask.ofVolunteer({ volunteerId, kinds: [kind] }, done);
    }
    // a file is looked at once, when all of it is in
    if (way !== 'file') {
      await this.endOfFile();
    }
  }
}
