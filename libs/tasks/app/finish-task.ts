import { taskDone } from '#facts';
import {
  type AccountId,
  DomainError,
  type MessageId,
  type TaskId,
  type VolunteerId,
} from '#kernel';
import { Clock, Outbox, UnitOfWork, Vault } from '#platform';
import { Injectable } from '@nestjs/common';
import { Tasks } from '../db/tasks.repository.ts';
import { isOpenTask, type TaskKind } from '../domain/task.ts';
import { resultAt } from './read-task.ts';

interface Finished {
  readonly taskId: TaskId;
  readonly accountId: AccountId;
  readonly result: string;
}

/** Somebody did it and writes what came of it. */
@Injectable()
export class FinishTask {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly tasks: Tasks,
    private readonly vault: Vault,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
  ) {}

  /** A text that was to be read is read where it stands. */
  ofMessage(messageId: MessageId, done: Omit<Finished, 'taskId'>): Promise<void> {
    return this.unitOfWork.run(async (tx) => {
      for (const { id: taskId } of await this.tasks.openToRead(tx, messageId)) {
        await this.run({ ...done, taskId });
      }
    });
  }

  /** What was to be done for a volunteer is done elsewhere. */
  ofVolunteer(
    { volunteerId, kinds }: { volunteerId: VolunteerId; kinds: readonly TaskKind[] },
    done: Omit<Finished, 'taskId'>,
  ): Promise<void> {
    return this.unitOfWork.run(async (tx) => {
      for (const { id: taskId } of await this.tasks.openOfVolunteer(tx, volunteerId, kinds)) {
        await this.run({ ...done, taskId });
      }
    });
  }

  /**
   * There is nothing to do any more, and nobody wrote a result: what follows on a result does not.
   * @param volunteerId undefined for what is of no volunteer alone
   */
  byItself(volunteerId: VolunteerId | undefined, kind: TaskKind): Promise<void> {
    return this.unitOfWork.run(async (tx) => {
      for (const { id } of await this.tasks.openOfVolunteer(tx, volunteerId, [kind])) {
        const task = await this.tasks.findForUpdate(tx, id);
        if (task !== null && isOpenTask(task)) {
          task.doneAt = this.clock.now();
          await this.tasks.save(tx, task);
        }
      }
    });
  }

  /** @throws DomainError `task.not_found`, `task.already_done` */
  run({ taskId, accountId, result }: Finished): Promise<void> {
    return this.unitOfWork.run(async (tx) => {
      const task = await this.tasks.findForUpdate(tx, taskId);
      if (task === null) {
        throw new DomainError('task.not_found', { taskId });
      }
      if (!isOpenTask(task)) {
        throw new DomainError('task.already_done', { taskId });
      }
      task.doneAt = this.clock.now();
      task.doneBy = accountId;
      task.result = await this.vault.seal(tx, task.subjectId, resultAt(taskId), result);
      await this.tasks.save(tx, task);
      await this.outbox.add(tx, taskDone({ taskId, accountId }));
    });
  }
}
