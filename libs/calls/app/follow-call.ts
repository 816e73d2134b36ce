import { OfficeCalendar } from '#geography';
import { Clock, type Tx } from '#platform';
import { Injectable } from '@nestjs/common';
import { type CallEntity } from '../db/call.entity.ts';
import { CallbackTasksRepository } from '../db/callback-tasks.repository.ts';
import { firstTryAt, leavesCallbackTask } from '../domain/callback-task.ts';

/** Opens, moves or drops the callback task of a call that ended, as its webhooks come: late, and in any order. */
@Injectable()
export class FollowCall {
  constructor(
    private readonly tasks: CallbackTasksRepository,
    private readonly clock: Clock,
    private readonly officeCalendar: OfficeCalendar,
  ) {}

  async within(tx: Tx, call: CallEntity): Promise<void> {
    if (call.state !== 'ended') {
      return;
    }
    if (!leavesCallbackTask(call)) {
      await this.tasks.dropUntouched(tx, call.id);
      return;
    }
    const now = this.clock.now();
    const dueAt = firstTryAt(now, call, await this.officeCalendar.run());
    await this.tasks.open(tx, { callId: call.id }, { now, dueAt });
  }
}
