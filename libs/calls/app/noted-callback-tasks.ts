import { UnitOfWork } from '#platform';
import { Injectable } from '@nestjs/common';
import { type CallbackTaskId } from '../db/callback-task.entity.ts';
import { CallbackTasksRepository } from '../db/callback-tasks.repository.ts';

/** The tasks with which a try or an outcome was noted from a moment on. */
@Injectable()
export class NotedCallbackTasks {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly tasks: CallbackTasksRepository,
  ) {}

  since(moment: Date): Promise<CallbackTaskId[]> {
    return this.unitOfWork.run((tx) => this.tasks.notedSince(tx, moment));
  }
}
