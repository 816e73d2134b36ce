import { type AccountId } from '#kernel';
import { type Tx } from '#platform';
import { Injectable } from '@nestjs/common';
import { Between, type FindOptionsWhere, In, IsNull, Not } from 'typeorm';
import { openCallBacks } from '../domain/call-back-state.ts';
import { type CallBackId, CallBackEntity } from './call-back.entity.ts';

@Injectable()
export class CallBacksRepository {
  /** All requests come one after the other: two colleagues may want the same person at the same moment. */
  async waitForTurn(tx: Tx): Promise<void> {
    await tx.query(`select pg_advisory_xact_lock(hashtextextended('call back', 0))`);
  }

  /** Those that go on, as far as we know: at most one for each colleague. */
  underWay(tx: Tx): Promise<CallBackEntity[]> {
    return tx.findBy(CallBackEntity, { state: In([...openCallBacks]) });
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

  /** The last about a callback task of the desk, or about a case, that somebody else than this colleague asked for. */
  lastOfOthers(
    tx: Tx,
    where: FindOptionsWhere<CallBackEntity>,
    accountId: AccountId,
  ): Promise<CallBackEntity | null> {
    return this.last(tx, { ...where, accountId: Not(accountId) });
  }

  /** The last that a colleague asked for, or about a callback task of the desk, or about a case. */
  last(tx: Tx, where: FindOptionsWhere<CallBackEntity>): Promise<CallBackEntity | null> {
    return tx.findOne(CallBackEntity, { where, order: { requestedAt: 'DESC', id: 'DESC' } });
  }

  /** Those of the provider's names that rows of ours carry already. */
  async takenSids(tx: Tx, sids: readonly string[]): Promise<ReadonlySet<string>> {
    const rows = await tx.query<{ sid: string }[]>(
      `select sid from call_back where sid = any($1)
       union all select sid from automatic_call where sid = any($1)`,
      [sids],
    );
    return new Set(rows.map(({ sid }) => sid));
  }

  /** Those that were being placed in a stretch of time and of which no call is known. */
  unplaced(tx: Tx, from: Date, until: Date): Promise<CallBackEntity[]> {
    return tx.findBy(CallBackEntity, { sid: IsNull(), placingAt: Between(from, until) });
  }
}
