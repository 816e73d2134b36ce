import { UnitOfWork, Vault } from '#platform';
import { Injectable } from '@nestjs/common';
import { type CallbackTaskId } from '../db/callback-task.entity.ts';
import { CallbackTasksRepository } from '../db/callback-tasks.repository.ts';
import { ReadCallbackTask } from './read-callback-task.ts';

/** Keeps what was said in a call, as one of us wrote it down; the last words count. */
@Injectable()
export class WriteDown {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly tasks: CallbackTasksRepository,
    private readonly readCallbackTask: ReadCallbackTask,
    private readonly vault: Vault,
  ) {}

  /** @throws DomainError `callback_task.not_found` or `vault.erased` */
  run({
    callbackTaskId,
    text,
  }: {
    readonly callbackTaskId: CallbackTaskId;
    readonly text: string;
  }): Promise<void> {
    return this.unitOfWork.run(async (tx) => {
      const task = await this.tasks.getForUpdate(tx, callbackTaskId);
      const { subjectId } = await this.readCallbackTask.run(callbackTaskId);
      const place = { table: 'callback_task', row: callbackTaskId, column: 'said' };
      task.said = await this.vault.seal(tx, subjectId, place, text);
      await this.tasks.save(tx, task);
    });
  }
}
