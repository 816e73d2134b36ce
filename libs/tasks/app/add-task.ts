import { type AccountId, newId, type SubjectId, type TaskId } from '#kernel';
import { Clock, UnitOfWork } from '#platform';
import { Injectable } from '@nestjs/common';
import { TaskRow } from '../db/task.entity.ts';
import { Tasks } from '../db/tasks.repository.ts';
import type { TaskAbout, TaskKind } from '../domain/task.ts';

export interface NewTask {
  readonly kind: TaskKind;
  readonly about: TaskAbout;
  /** Whose key seals the result: of whom it tells. */
  readonly subjectId: SubjectId;
  readonly dueAt: Date;
  readonly ownerId?: AccountId;
}

/** Puts a task on the desk, where it stays until somebody writes what came of it. */
@Injectable()
export class AddTask {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly tasks: Tasks,
    private readonly clock: Clock,
  ) {}

  /**
   * Nothing where the same is still to be done for the same volunteer and case, or for the same nobody.
   * @param same the kinds that are as good
   */
  unlessOpen(task: NewTask, same: readonly TaskKind[] = [task.kind]): Promise<void> {
    return this.unitOfWork.run(async (tx) => {
      if (!(await this.tasks.isOpenFor(tx, same, task.about))) {
        await this.run(task);
      }
    });
  }

  run({ kind, about, subjectId, dueAt, ownerId }: NewTask): Promise<TaskId> {
    return this.unitOfWork.run(async (tx) => {
      const madeAt = this.clock.now();
      const id = newId<'task'>(madeAt.getTime());
      const row = Object.assign(new TaskRow(), {
        ...{ id, kind, subjectId, madeAt, dueAt, ownerId: ownerId ?? null },
        ...{ caseId: about.caseId ?? null, reportId: about.reportId ?? null },
        ...{ alertId: about.alertId ?? null, volunteerId: about.volunteerId ?? null },
        ...{ messageId: about.messageId ?? null, doneAt: null, doneBy: null, result: null },
      });
      await this.tasks.save(tx, row);
      return id;
    });
  }
}
