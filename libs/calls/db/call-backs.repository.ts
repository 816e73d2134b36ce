import { type AccountId } from '#kernel';
import { type Tx } from '#platform';
import { Injectable } from '@nestjs/common';
import { Between, type FindOptionsWhere, IsNull } from 'typeorm';
import { type CallBackId, CallBackEntity } from './call-back.entity.ts';

@Injectable()
export class CallBacksRepository {
  /** Two requests of one colleague come one after the other. */
  async waitForTurn(tx: Tx, accountId: AccountId): Promise<void> {
    await tx.query(`select pg_advisory_xact_lock(hashtextextended('call back ' || $1, 0))`, [
      accountId,
    ]);
  }

  async insert(tx: Tx, callBack: CallBackEntity): Promise<void> {
    await tx.insert(CallBackEntity, callBack);
  }

  async save(tx: Tx, callBack: CallBackEntity): Promise<void> {
    await tx.save(CallBackEntity, callBack, { reload: false, transaction: false });
  }

  find(tx: Tx, id: CallBackId): Promise<CallBackEntity | null> {
    return tx.findOneBy(CallBackEntity, { id });
  }

  findForUpdate(tx: Tx, id: CallBackId): Promise<CallBackEntity | null> {
    return tx.findOne(CallBackEntity, { where: { id }, lock: { mode: 'pessimistic_write' } });
  }

  /** The last that a colleague asked for, or about an item of the desk, or about a case. */
  last(tx: Tx, where: FindOptionsWhere<CallBackEntity>): Promise<CallBackEntity | null> {
    return tx.findOne(CallBackEntity, { where, order: { requestedAt: 'DESC', id: 'DESC' } });
  }

  /** Those of the provider's names that rows of ours carry already. */
  async takenSids(tx: Tx, sids: readonly string[]): Promise<ReadonlySet<string>> {
    const rows = await tx.query<{ sid: string }[]>(
      'select sid from call_back where sid = any($1)',
      [sids],
    );
    return new Set(rows.map(({ sid }) => sid));
  }

  /** Those that were being placed in a stretch of time and of which no call is known. */
  unplaced(tx: Tx, from: Date, until: Date): Promise<CallBackEntity[]> {
    return tx.findBy(CallBackEntity, { sid: IsNull(), placingAt: Between(from, until) });
  }
}
