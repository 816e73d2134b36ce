import { type CallbackTaskId, ReadCallbackTask, SettleCallbackTask } from '#calls';
import type { AccountId } from '#kernel';
import { UnitOfWork } from '#platform';
import { Injectable } from '@nestjs/common';
import { FindNumberInCases } from './find-number-in-cases.ts';
import { AppendToTimeline } from './append-to-timeline.ts';

/**
 * Whoever called does not want to be called. That ends what there was to call about, and stands in each case whose
 * person has that number: the next colleague reads it before she rings.
 */
@Injectable()
export class KeepUncalled {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly readCallbackTask: ReadCallbackTask,
    private readonly settleCallbackTask: SettleCallbackTask,
    private readonly findNumberInCases: FindNumberInCases,
    private readonly appendToTimeline: AppendToTimeline,
  ) {}

  /** @throws DomainError as `SettleCallbackTask` does */
  run({
    callbackTaskId,
    accountId,
  }: {
    callbackTaskId: CallbackTaskId;
    accountId: AccountId;
  }): Promise<void> {
    return this.unitOfWork.run(async () => {
      await this.settleCallbackTask.run({ callbackTaskId, accountId, outcome: 'no_call_wanted' });
      const { number } = await this.readCallbackTask.run(callbackTaskId);
      const { cases } =
        number === undefined ? { cases: [] } : await this.findNumberInCases.run(number);
      for (const { caseId } of cases) {
        const refs = { wish: 'no_call', via: 'phone' } as const;
        await this.appendToTimeline.run({ caseId, kind: 'own_wish', refs, accountId });
      }
    });
  }
}
