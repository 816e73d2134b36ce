import { OnDuty } from '#accounts';
import { OfficeCalendar } from '#geography';
import { ReadReport } from '#intake';
import type { MessageId, ReportId, SubjectId, TaskId, VolunteerId } from '#kernel';
import { Clock, Outbox, type Tx, UnitOfWork } from '#platform';
import { AddTask, ListOpenTasks } from '#tasks';
import { Injectable } from '@nestjs/common';
import { UnansweredRow } from '../db/unanswered.entity.ts';
import { UnansweredDangers } from '../db/unanswered.repository.ts';
import { followsPossible, type PossibleDanger, type Standing } from '../domain/possible-danger.ts';
import { alertUnanswered } from '../jobs.ts';
import { AlertsOf } from './alerts-of.ts';
import { RaiseAlert } from './raise-alert.ts';

interface PossibleInReport {
  readonly reportId: ReportId;
  readonly about: PossibleDanger['about'];
  readonly hasSign: boolean;
  readonly additionId?: string | undefined;
  readonly isOtherLanguage?: boolean | undefined;
  readonly fromVolunteer?: boolean | undefined;
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
    private readonly unanswered: UnansweredDangers,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
  ) {}

  run({ reportId, about, additionId, fromVolunteer, ...heard }: PossibleInReport): Promise<void> {
    return this.unitOfWork.run(async (tx) => {
      const report = await this.readReport.run(reportId);
      const atHome = report.violenceAtHome;
      const from = fromVolunteer === true ? 'volunteer who reports' : 'reporter';
      const told = { ...heard, about, atHome, from } as const;
      const follows = followsPossible(told, await this.standing());
      const danger = { how: 'possible', additionId } as const;
      if (follows.do === 'alert') {
        await this.raiseAlert.run(reportId, danger);
        return;
      }
      await this.raiseAlert.count(reportId, danger);
      const { kind, dueAt, alertAt } = follows;
      if (!(await this.isRead(tx, reportId, alertAt !== undefined))) {
        const { personSubjectId: subjectId } = report;
        const taskId = await this.addTask.run({ kind, about: { reportId }, subjectId, dueAt });
        await this.wait(tx, { reportId, taskId }, alertAt);
      }
    });
  }

  /** Until somebody answers or reads it, and no longer. */
  private async wait(
    tx: Tx,
    what: { readonly reportId: ReportId; readonly taskId: TaskId },
    alertAt: Date | undefined,
  ): Promise<void> {
    if (alertAt !== undefined) {
      await this.unanswered.add(tx, Object.assign(new UnansweredRow(), { ...what, alertAt }));
      await this.outbox.add(tx, alertUnanswered(what), alertAt);
    }
  }

  /** Outside a visit. */
  ofVolunteer({ subjectId, ...about }: PossibleOfVolunteer): Promise<void> {
    return this.unitOfWork.run(async () => {
      const danger = { about: 'unknown', from: 'volunteer', hasSign: false } as const;
      const follows = followsPossible(danger, await this.standing());
      if (follows.do === 'task') {
        const { kind, dueAt } = follows;
        await this.addTask.run({ kind, about, subjectId, dueAt });
      }
    });
  }

  private async standing(): Promise<Standing> {
    return {
      onDuty: await this.onDuty.isAnyone(),
      now: this.clock.now(),
      calendar: await this.officeCalendar.run(),
    };
  }

  /** Not by a task that alerts nobody in time, where these words would. */
  private async isRead(tx: Tx, reportId: ReportId, wouldAlert: boolean): Promise<boolean> {
    const alerts = await this.alertsOf.run([reportId]);
    if (alerts.some(({ settled }) => !settled)) {
      return true;
    }
    const open = await this.listOpenTasks.ofReports([reportId]);
    const waiting = wouldAlert ? await this.unanswered.ofReport(tx, reportId) : undefined;
    return open.some(({ taskId }) => waiting?.includes(taskId) ?? true);
  }
}
