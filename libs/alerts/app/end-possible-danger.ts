import { possibleDangerRead } from '#facts';
import { ReportDangerText } from '#intake';
import type { AccountId, TaskId } from '#kernel';
import { Outbox, UnitOfWork } from '#platform';
import { FinishTask, ReadTask, type TaskAbout } from '#tasks';
import { Injectable } from '@nestjs/common';
import { RaiseAlert } from './raise-alert.ts';

interface Read {
  readonly taskId: TaskId;
  readonly accountId: AccountId;
  readonly isDanger: boolean;
  readonly result: string;
}

/** A colleague read words that may tell of danger and writes what she did: there is none, or there is and an alert is raised. */
@Injectable()
export class EndPossibleDanger {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly readTask: ReadTask,
    private readonly finishTask: FinishTask,
    private readonly raiseAlert: RaiseAlert,
    private readonly reportDangerText: ReportDangerText,
    private readonly outbox: Outbox,
  ) {}

  /** @throws DomainError `task.not_found`, `task.already_done` */
  run({ taskId, accountId, isDanger, result }: Read): Promise<void> {
    return this.unitOfWork.run(async (tx) => {
      const { about } = await this.readTask.run(taskId);
      await this.finishTask.run({ taskId, accountId, result });
      if (isDanger) {
        await this.raise(about, result);
      }
      const { reportId } = about;
      if (reportId !== undefined) {
        await this.outbox.add(tx, possibleDangerRead({ reportId, taskId, accountId }));
      }
    });
  }

  private async raise({ reportId, messageId }: TaskAbout, words: string): Promise<void> {
    if (reportId !== undefined) {
      const told =
        messageId === undefined
          ? ({ how: 'colleague', words } as const)
          : ({ how: 'volunteer', messageId } as const);
      await this.raiseAlert.run(reportId, told);
    } else if (messageId !== undefined) {
      await this.reportDangerText.run(messageId);
    }
  }
}
