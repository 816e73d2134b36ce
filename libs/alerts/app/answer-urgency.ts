import type { ReportId, TaskId } from '#kernel';
import { Clock, UnitOfWork } from '#platform';
import { HastenTask, ListOpenTasks } from '#tasks';
import { Injectable } from '@nestjs/common';
import { UnansweredDangers } from '../db/unanswered.repository.ts';
import { RaiseAlert } from './raise-alert.ts';

interface Answered {
  readonly reportId: ReportId;
  readonly answer: 'yes' | 'no' | 'unsure' | 'other';
}

/**
 * What follows from an answer to whether anybody must go and look, or from none in time. A no closes nothing: a human
 * reads it the same day; who does not know, or answers something else, is read first.
 */
@Injectable()
export class AnswerUrgency {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly unanswered: UnansweredDangers,
    private readonly raiseAlert: RaiseAlert,
    private readonly listOpenTasks: ListOpenTasks,
    private readonly hastenTask: HastenTask,
    private readonly clock: Clock,
  ) {}

  run({ reportId, answer }: Answered): Promise<void> {
    return this.unitOfWork.run(async (tx) => {
      await this.unanswered.end(tx, { reportId });
      if (answer === 'yes') {
        await this.raiseAlert.run(reportId, { how: 'possible' });
      } else if (answer !== 'no') {
        for (const { taskId } of await this.listOpenTasks.ofReports([reportId])) {
          await this.hastenTask.run(taskId, this.clock.now());
        }
      }
    });
  }

  /** Nobody answered, and nobody read it. */
  unansweredInTime({
    reportId,
    taskId,
  }: {
    readonly reportId: ReportId;
    readonly taskId: TaskId;
  }): Promise<void> {
    return this.unitOfWork.run(async (tx) => {
      const tasks = await this.listOpenTasks.ofReports([reportId]);
      const isOpen = tasks.some((task) => task.taskId === taskId);
      if ((await this.unanswered.end(tx, { taskId })) && isOpen) {
        await this.raiseAlert.run(reportId, { how: 'possible' });
      }
    });
  }
}
