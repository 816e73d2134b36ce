import { OfficeCalendar } from '#geography';
import { type AccountId, DomainError } from '#kernel';
import { Clock, UnitOfWork } from '#platform';
import { Injectable } from '@nestjs/common';
import { type ItemId } from '../db/call-item.entity.ts';
import { CallItemsRepository } from '../db/call-items.repository.ts';
import { type AttemptResult, nextTryAt } from '../domain/call-item.ts';

/** The same result within it is the same try: a form sent twice, or what the hotline noted already. */
const SAME_TRY_MS = 60_000;

/** Somebody called back and did not get through: when to try again. */
@Injectable()
export class NoteAttempt {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly items: CallItemsRepository,
    private readonly clock: Clock,
    private readonly officeCalendar: OfficeCalendar,
  ) {}

  /**
   * Her last result said again within a minute is that one; another result is noted too, and its moment counts.
   * @returns whether it is a new try
   * @throws DomainError `call_item.not_found` or `call_item.settled`
   */
  run(input: {
    readonly itemId: ItemId;
    readonly accountId: AccountId;
    readonly result: AttemptResult;
  }): Promise<boolean> {
    const { itemId, accountId, result } = input;
    return this.unitOfWork.run(async (tx) => {
      const item = await this.items.getForUpdate(tx, itemId);
      if (item.outcome !== null) {
        throw new DomainError('call_item.settled', { itemId });
      }
      const at = this.clock.now();
      const last = (await this.items.attemptsOf(tx, itemId)).at(-1);
      const isSame = last?.accountId === accountId && last.result === result;
      if (isSame && at.getTime() - last.at.getTime() < SAME_TRY_MS) {
        return false;
      }
      item.attempts += result === 'no_answer' ? 1 : 0;
      item.dueAt = nextTryAt(at, item.attempts, result, await this.officeCalendar.run());
      await this.items.save(tx, item);
      await this.items.addAttempt(tx, itemId, { result, accountId, at });
      return true;
    });
  }
}
