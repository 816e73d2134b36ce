import type { TaskId } from '#kernel';
import { UnitOfWork } from '#platform';
import { Injectable } from '@nestjs/common';
import { Tasks } from '../db/tasks.repository.ts';

/** Something came to be known: a task is to be done earlier. */
@Injectable()
export class HastenTask {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly tasks: Tasks,
  ) {}

  /** Never later than it was. */
  run(taskId: TaskId, dueAt: Date): Promise<void> {
    return this.unitOfWork.run(async (tx) => {
      const row = await this.tasks.findForUpdate(tx, taskId);
      if (row !== null && row.doneAt === null && row.dueAt > dueAt) {
        await this.tasks.save(tx, Object.assign(row, { dueAt }));
      }
    });
  }
}
