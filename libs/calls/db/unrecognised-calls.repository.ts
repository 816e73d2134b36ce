import { type AccountId } from '#kernel';
import { type Tx } from '#platform';
import { Injectable } from '@nestjs/common';
import { IsNull } from 'typeorm';
import { UnrecognisedCallEntity, type UnrecognisedCallId } from './unrecognised-call.entity.ts';

@Injectable()
export class UnrecognisedCallsRepository {
  has(tx: Tx, sid: string): Promise<boolean> {
    return tx.existsBy(UnrecognisedCallEntity, { sid });
  }

  async insert(tx: Tx, call: UnrecognisedCallEntity): Promise<void> {
    await tx.insert(UnrecognisedCallEntity, call);
  }

  /** Those that nobody looked at yet, the oldest first. */
  unseen(tx: Tx): Promise<UnrecognisedCallEntity[]> {
    return tx.find(UnrecognisedCallEntity, {
      where: { seenAt: IsNull() },
      order: { placedAt: 'ASC' },
    });
  }

  async markSeen(
    tx: Tx,
    id: UnrecognisedCallId,
    seen: { readonly seenAt: Date; readonly seenBy: AccountId },
  ): Promise<void> {
    await tx.update(UnrecognisedCallEntity, { id, seenAt: IsNull() }, seen);
  }
}
