import { OfficeCalendar } from '#geography';
import { addWorkingDays } from '#kernel';
import { Clock, type Tx } from '#platform';
import { AddTask, FinishTask, type TaskKind } from '#tasks';
import { Injectable } from '@nestjs/common';
import type { VolunteerRow } from '../db/volunteer.entity.ts';
import type { VolunteerState } from '../domain/volunteer-state.ts';
import { texts } from '../texts.nl.ts';
import { AskForMissing } from './ask-for-missing.ts';
import { PlanSupport } from './plan-support.ts';
import type { By } from './write-event.ts';

interface Move {
  readonly from: VolunteerState;
  readonly why: string | undefined;
  readonly by: By;
}

/** For who is no volunteer any more nobody has to do these. */
const ofVolunteer: readonly TaskKind[] = [
  ...(['volunteer_first_word', 'volunteer_wrote_again', 'volunteer_screening'] as const),
  ...(['volunteer_worry', 'volunteer_support', 'volunteer_without_task'] as const),
  ...(['volunteer_asked_often', 'volunteer_incomplete'] as const),
];

/** What is to be done, or no longer, because a volunteer moved from one state to another. */
@Injectable()
export class TasksOfMove {
  constructor(
    private readonly addTask: AddTask,
    private readonly finishTask: FinishTask,
    private readonly planSupport: PlanSupport,
    private readonly askForMissing: AskForMissing,
    private readonly officeCalendar: OfficeCalendar,
    private readonly clock: Clock,
  ) {}

  /** @param volunteer as she is now; what she did herself leaves her tasks to one of us */
  async within(tx: Tx, volunteer: VolunteerRow, { from, why, by }: Move): Promise<void> {
    const { id: volunteerId, subjectId, state } = volunteer;
    if (state === 'suspended') {
      const dueAt = addWorkingDays(this.clock.now(), 1, await this.officeCalendar.run());
      const about = { volunteerId };
      await this.addTask.unlessOpen({ kind: 'volunteer_worry', about, subjectId, dueAt });
      return;
    }
    const { accountId } = by;
    if (state === 'ended' && accountId !== undefined) {
      const result = why ?? texts.ended;
      await this.finishTask.ofVolunteer({ volunteerId, kinds: ofVolunteer }, { accountId, result });
      await this.askForMissing.endOfFile();
      return;
    }
    if (from === 'suspended') {
      if (accountId !== undefined) {
        const done = { accountId, result: why ?? texts.decided };
        await this.finishTask.ofVolunteer({ volunteerId, kinds: ['volunteer_worry'] }, done);
      }
      await this.planSupport.within(tx, volunteerId);
    }
  }
}
