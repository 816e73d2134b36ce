import type { AccountId, ReportId, TaskId } from '#kernel';
import { UnitOfWork } from '#platform';
import { ReadTask } from '#tasks';
import { Injectable } from '@nestjs/common';
import { AppendToTimeline } from './append-to-timeline.ts';
import { OpenCase } from './open-case.ts';

interface PossibleRead {
  readonly reportId: ReportId;
  readonly taskId: TaskId;
  readonly accountId: AccountId;
}

/** What somebody wrote who read what might be danger stands on the case. */
@Injectable()
export class NotePossibleDanger {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly openCase: OpenCase,
    private readonly appendToTimeline: AppendToTimeline,
    private readonly readTask: ReadTask,
  ) {}

  run({ reportId, taskId, accountId }: PossibleRead): Promise<void> {
    return this.unitOfWork.run(async () => {
      const caseId = await this.openCase.run(reportId);
      const { done } = await this.readTask.run(taskId);
      if (done !== undefined) {
        await this.appendToTimeline.run({ caseId, kind: 'note', accountId, text: done.result });
      }
    });
  }
}
