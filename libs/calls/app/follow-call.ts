import { OfficeCalendar } from '#geography';
import { Clock, type Tx } from '#platform';
import { Injectable } from '@nestjs/common';
import { type CallEntity } from '../db/call.entity.ts';
import { CallItemsRepository } from '../db/call-items.repository.ts';
import { firstTryAt, leavesItem } from '../domain/call-item.ts';

/** Keeps the item of a call that ended in step with what is known of it: webhooks come late and in any order. */
@Injectable()
export class FollowCall {
  constructor(
    private readonly items: CallItemsRepository,
    private readonly clock: Clock,
    private readonly officeCalendar: OfficeCalendar,
  ) {}

  async run(tx: Tx, call: CallEntity): Promise<void> {
    if (call.state !== 'ended') {
      return;
    }
    if (!leavesItem(call)) {
      await this.items.dropUntouched(tx, call.id);
      return;
    }
    const now = this.clock.now();
    const dueAt = firstTryAt(now, call, await this.officeCalendar.run());
    await this.items.open(tx, { callId: call.id }, { now, dueAt });
  }
}
