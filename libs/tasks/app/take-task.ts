import { type AccountId, DomainError, type TaskId } from '#kernel';
import { UnitOfWork } from '#platform';
import { Injectable } from '@nestjs/common';
import { Tasks } from '../db/tasks.repository.ts';
import { isOpenTask } from '../domain/task.ts';

/** One of us takes a task, her own or of a colleague: whoever takes it last has it. */
@Injectable()
export class TakeTask {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly tasks: Tasks,
  ) {}

  /** @throws DomainError `task.not_found`, `task.already_done` */
  run({ taskId, accountId }: { taskId: TaskId; accountId: AccountId }): Promise<void> {
    return this.unitOfWork.run(async (tx) => {
      const task = await this.tasks.findForUpdate(tx, taskId);
      if (task === null) {
        throw new DomainError('task.not_found', { taskId });
      }
      if (!isOpenTask(task)) {
        throw new DomainError('task.already_done', { taskId });
      }
      task.ownerId = accountId;
      await this.tasks.save(tx, task);
    });
  }
}
