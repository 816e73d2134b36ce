import { type CaseId, DomainError, type TaskId, type VolunteerId } from '#kernel';
import { UnitOfWork } from '#platform';
import { ReadTask, type TaskView } from '#tasks';
import { Injectable } from '@nestjs/common';
import { Volunteers } from '../../db/volunteers.repository.ts';

interface MeaningView {
  readonly caseId: CaseId;
  readonly at: Date;
  readonly words: string;
}

export interface Meanings {
  /** What persons told her, the newest first. What was erased is gone here too. */
  readonly told: readonly MeaningView[];
  /** Whose person is to be asked now. */
  readonly toAsk: readonly { readonly taskId: TaskId; readonly caseId: CaseId }[];
}

/** What it meant to whom a volunteer is there for: as they told it, and with their yes. */
@Injectable()
export class MeaningsOf {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly volunteers: Volunteers,
    private readonly readTask: ReadTask,
  ) {}

  run(volunteerId: VolunteerId): Promise<Meanings> {
    return this.unitOfWork.run(async (tx) => {
      const told: MeaningView[] = [];
      for (const { refs } of await this.volunteers.eventsOfKind(tx, volunteerId, 'meant')) {
        const task = await this.read(refs['taskId'] as TaskId);
        const { caseId } = task?.about ?? {};
        if (task?.done?.result !== undefined && caseId !== undefined) {
          told.push({ caseId, at: task.done.at, words: task.done.result });
        }
      }
      const open = await this.readTask.openOf(volunteerId, 'match_meaning');
      const toAsk = open.flatMap(({ taskId, about: { caseId } }) =>
        caseId === undefined ? [] : [{ taskId, caseId }],
      );
      return { told, toAsk };
    });
  }

  private async read(taskId: TaskId): Promise<TaskView | undefined> {
    try {
      return await this.readTask.run(taskId);
    } catch (error) {
      if (error instanceof DomainError && error.code === 'vault.erased') {
        return undefined;
      }
      throw error;
    }
  }
}
