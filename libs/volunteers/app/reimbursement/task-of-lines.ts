import { OfficeCalendar } from '#geography';
import { type AccountId, addWorkingDays, type SubjectId, type VolunteerId } from '#kernel';
import { Clock, type Tx } from '#platform';
import { AddTask, FinishTask } from '#tasks';
import { Injectable } from '@nestjs/common';
import { Reimbursements } from '../../db/reimbursements.repository.ts';
import { texts } from '../../texts.nl.ts';

const kind = 'volunteer_kilometres';
/** So long a volunteer waits at most until somebody says whether her kilometres count. */
const WORKING_DAYS = 5;

/** What a volunteer noted herself waits on «Vandaag» until each line is decided. */
@Injectable()
export class TaskOfLines {
  constructor(
    private readonly reimbursements: Reimbursements,
    private readonly addTask: AddTask,
    private readonly finishTask: FinishTask,
    private readonly officeCalendar: OfficeCalendar,
    private readonly clock: Clock,
  ) {}

  async begin(volunteerId: VolunteerId, subjectId: SubjectId): Promise<void> {
    const calendar = await this.officeCalendar.run();
    const dueAt = addWorkingDays(this.clock.now(), WORKING_DAYS, calendar);
    await this.addTask.unlessOpen({ kind, about: { volunteerId }, subjectId, dueAt });
  }

  /** A line was decided: the task ends with the last that waits. */
  async goOn(tx: Tx, volunteerId: VolunteerId, accountId: AccountId): Promise<void> {
    if (!(await this.reimbursements.anyAsked(tx, volunteerId))) {
      const done = { accountId, result: texts.linesDecided };
      await this.finishTask.ofVolunteer({ volunteerId, kinds: [kind] }, done);
    }
  }
}
