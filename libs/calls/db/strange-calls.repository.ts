import { type AccountId } from '#kernel';
import { type Tx } from '#platform';
import { Injectable } from '@nestjs/common';
import { IsNull } from 'typeorm';
import { StrangeCallEntity, type StrangeCallId } from './strange-call.entity.ts';

@Injectable()
export class StrangeCallsRepository {
  has(tx: Tx, sid: string): Promise<boolean> {
    return tx.existsBy(StrangeCallEntity, { sid });
  }

  async insert(tx: Tx, call: StrangeCallEntity): Promise<void> {
    await tx.insert(StrangeCallEntity, call);
  }

  /** Those that nobody looked at yet, the oldest first. */
  unseen(tx: Tx): Promise<StrangeCallEntity[]> {
    return tx.find(StrangeCallEntity, { where: { seenAt: IsNull() }, order: { placedAt: 'ASC' } });
  }

  async markSeen(
    tx: Tx,
    id: StrangeCallId,
    seen: { readonly seenAt: Date; readonly seenBy: AccountId },
  ): Promise<void> {
    await tx.update(StrangeCallEntity, { id, seenAt: IsNull() }, seen);
  }
}
