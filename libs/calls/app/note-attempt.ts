import { OfficeCalendar } from '#geography';
import { type AccountId, DomainError } from '#kernel';
import { Clock, UnitOfWork } from '#platform';
import { Injectable } from '@nestjs/common';
import { type CallbackTaskId } from '../db/callback-task.entity.ts';
import { CallbackTasksRepository } from '../db/callback-tasks.repository.ts';
import { type AttemptResult, nextTryAt } from '../domain/callback-task.ts';

/** The same result within it is the same try: a form sent twice, or what the hotline noted already. */
const SAME_TRY_MS = 60_000;

/** Somebody called back and did not get through: when to try again. */
@Injectable()
export class NoteAttempt {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly tasks: CallbackTasksRepository,
    private readonly clock: Clock,
    private readonly officeCalendar: OfficeCalendar,
  ) {}

  /**
   * Her last result said again within a minute is that one; another result is noted too, and its moment counts.
   * @returns whether it is a new try
   * @throws DomainError `callback_task.not_found` or `callback_task.settled`
   */
  run(input: {
    readonly callbackTaskId: CallbackTaskId;
    readonly accountId: AccountId;
    readonly result: AttemptResult;
  }): Promise<boolean> {
    const { callbackTaskId, accountId, result } = input;
    return this.unitOfWork.run(async (tx) => {
      const task = await this.tasks.getForUpdate(tx, callbackTaskId);
      if (task.outcome !== null) {
        throw new DomainError('callback_task.settled', { callbackTaskId });
      }
      const at = this.clock.now();
      const last = (await this.tasks.attemptsOf(tx, callbackTaskId)).at(-1);
      const isSame = last?.accountId === accountId && last.result === result;
      if (isSame && at.getTime() - last.at.getTime() < SAME_TRY_MS) {
        return false;
      }
      task.attempts += result === 'no_answer' ? 1 : 0;
      task.dueAt = nextTryAt(at, task.attempts, result, await this.officeCalendar.run());
      await this.tasks.save(tx, task);
      await this.tasks.addAttempt(tx, callbackTaskId, { result, accountId, at });
      return true;
    });
  }
}
