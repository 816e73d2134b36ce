import { type AccountId, DomainError, type TaskId } from '#kernel';
import { UnitOfWork } from '#platform';
import { Injectable } from '@nestjs/common';
import { Tasks } from '../db/tasks.repository.ts';
import { ownerAfter } from '../domain/task.ts';

/** One of us takes a task: it is hers to do. */
@Injectable()
export class TakeTask {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly tasks: Tasks,
  ) {}

  /** @throws DomainError `task.not_found` */
  run({ taskId, accountId }: { taskId: TaskId; accountId: AccountId }): Promise<void> {
    return this.unitOfWork.run(async (tx) => {
      const task = await this.tasks.findForUpdate(tx, taskId);
      if (task === null) {
        throw new DomainError('task.not_found', { taskId });
      }
      task.ownerId = ownerAfter(task, accountId);
      await this.tasks.save(tx, task);
    });
  }
}
