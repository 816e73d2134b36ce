import { Injectable } from '@nestjs/common';
import { AsyncLocalStorage } from 'node:async_hooks';
import { DataSource, type EntityManager } from 'typeorm';
import { WakeUp } from '../outbox/wake-up.ts';
import { sqlStateOf } from './sql-errors.ts';

/** One open transaction. Repositories take it as their first argument. */
export type Tx = EntityManager;

const TRIES = 3;
/** A deadlock, or two that could not both be: the other one is through by now. */
const TRY_AGAIN = /^40(P01|001)$/;

/**
 * One transaction around a use case. A use case that is called within another joins its transaction, so a
 * handler's effect, the facts it tells and the mark that it is done are stored together or not at all.
 */
@Injectable()
export class UnitOfWork {
  private readonly current = new AsyncLocalStorage<Tx>();

  constructor(
    private readonly dataSource: DataSource,
    private readonly wakeUp: WakeUp,
  ) {}

  /** @throws whatever `work` throws, after the roll-back; a deadlock is tried again up to twice */
  async run<T>(work: (tx: Tx) => Promise<T>): Promise<T> {
    const joined = this.current.getStore();
    if (joined !== undefined) {
      return work(joined);
    }
    for (let attempt = 1; ; attempt += 1) {
      try {
        return await this.inTransaction(work);
      } catch (error) {
        if (attempt >= TRIES || !TRY_AGAIN.test(sqlStateOf(error) ?? '')) {
          throw error;
        }
      }
    }
  }

  private async inTransaction<T>(work: (tx: Tx) => Promise<T>): Promise<T> {
    let opened: Tx | undefined;
    const result = await this.dataSource.transaction((tx) => {
      opened = tx;
      return this.current.run(tx, () => work(tx));
    });
    if (opened !== undefined) {
      this.wakeUp.stored(opened);
    }
    return result;
  }
}
