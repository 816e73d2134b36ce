import { OnDuty } from '#accounts';
import { OfficeCalendar } from '#geography';
import { ReadReport } from '#intake';
import type { MessageId, ReportId, SubjectId, VolunteerId } from '#kernel';
import { Clock, UnitOfWork } from '#platform';
import { AddTask, ListOpenTasks } from '#tasks';
import { Injectable } from '@nestjs/common';
import { followsPossible, type PossibleDanger } from '../domain/possible-danger.ts';
import { AlertsOf } from './alerts-of.ts';
import { RaiseAlert } from './raise-alert.ts';

interface PossibleInReport {
  readonly reportId: ReportId;
  readonly about: PossibleDanger['about'];
  readonly additionId?: string | undefined;
}

interface PossibleOfVolunteer {
  readonly volunteerId: VolunteerId;
  readonly messageId: MessageId;
  /** Whose key seals what came of it. */
  readonly subjectId: SubjectId;
  /** About whom she was asked last, as far as she was. */
  readonly reportId?: ReportId | undefined;
}

/**
 * Words that may tell of danger: who is on duty is alerted, or they stand on the desk until somebody wrote what she
 * did. Whoever is alerted about a report or reads it already reads all that stands in it.
 */
@Injectable()
export class WeighPossibleDanger {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly onDuty: OnDuty,
    private readonly officeCalendar: OfficeCalendar,
    private readonly readReport: ReadReport,
    private readonly alertsOf: AlertsOf,
    private readonly raiseAlert: RaiseAlert,
    private readonly listOpenTasks: ListOpenTasks,
    private readonly addTask: AddTask,
    private readonly clock: Clock,
  ) {}

  run({ reportId, about, additionId }: PossibleInReport): Promise<void> {
    return this.unitOfWork.run(async () => {
      const follows = followsPossible({ about, from: 'reporter' }, await this.standing());
      const danger = { how: 'possible', additionId } as const;
      if (follows.do === 'alert') {
        await this.raiseAlert.run(reportId, danger);
        return;
      }
      await this.raiseAlert.count(reportId, danger);
      if (!(await this.isRead(reportId))) {
        const { personSubjectId: subjectId } = await this.readReport.run(reportId);
        const { kind, dueAt } = follows;
        await this.addTask.run({ kind, about: { reportId }, subjectId, dueAt });
      }
    });
  }

  /** Outside a visit. */
  ofVolunteer({ subjectId, ...about }: PossibleOfVolunteer): Promise<void> {
    return this.unitOfWork.run(async () => {
      const danger = { about: 'unknown', from: 'volunteer' } as const;
      const follows = followsPossible(danger, await this.standing());
      if (follows.do === 'task') {
        const { kind, dueAt } = follows;
        await this.addTask.run({ kind, about, subjectId, dueAt });
      }
    });
  }

  private async standing(): Promise<Parameters<typeof followsPossible>[1]> {
    return {
      onDuty: await this.onDuty.isAnyone(),
      now: this.clock.now(),
      calendar: await this.officeCalendar.run(),
    };
  }

  private async isRead(reportId: ReportId): Promise<boolean> {
    const alerts = await this.alertsOf.run([reportId]);
    const tasks = await this.listOpenTasks.ofReports([reportId]);
    return alerts.some(({ settled }) => !settled) || tasks.length > 0;
  }
}
