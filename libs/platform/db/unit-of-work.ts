import { Injectable } from '@nestjs/common';
import { AsyncLocalStorage } from 'node:async_hooks';
import type { ClientBase } from 'pg';
import { DataSource, type EntityManager, QueryRunnerAlreadyReleasedError } from 'typeorm';
import { WakeUp } from '../outbox/wake-up.ts';
import { sqlStateOf } from './sql-errors.ts';

/** One open transaction. Repositories take it as their first argument. */
export type Tx = EntityManager;

/** A statement of which Postgres keeps the plan under its name, for as long as a connection lives. */
export interface Statement {
  readonly name: string;
  readonly text: string;
  readonly values: unknown[];
}

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
    return triedAgain(() => this.inTransaction(work));
  }

  /** Reads what needs no transaction of its own: in the one that is open, else without the round trips around one. */
  look<T>(work: (tx: Tx) => Promise<T>): Promise<T> {
    return work(this.current.getStore() ?? this.dataSource.manager);
  }

  /**
   * One statement that stores and tells something: in the transaction that is open, else by itself, without the two
   * round trips around it.
   * @throws as `run`
   */
  async store<Row extends object>(statement: Statement): Promise<Row[]> {
    const joined = this.current.getStore();
    if (joined !== undefined) {
      this.wakeUp.after(joined);
      return this.ask<Row>(joined, statement);
    }
    const alone = this.dataSource.createEntityManager();
    const rows = await triedAgain(() => this.ask<Row>(alone, statement));
    this.wakeUp.after(alone);
    this.wakeUp.stored(alone);
    return rows;
  }

  private async ask<Row extends object>(tx: Tx, statement: Statement): Promise<Row[]> {
    const runner = tx.queryRunner ?? this.dataSource.createQueryRunner();
    // its connection may be in a transaction of somebody else by now
    if (runner.isReleased) {
      throw new QueryRunnerAlreadyReleasedError();
    }
    try {
      const client = (await runner.connect()) as ClientBase;
      return (await client.query<Row>(statement)).rows;
    } finally {
      if (runner !== tx.queryRunner) {
        await runner.release();
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

async function triedAgain<T>(work: () => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await work();
    } catch (error) {
      if (attempt >= TRIES || !TRY_AGAIN.test(sqlStateOf(error) ?? '')) {
        throw error;
      }
    }
  }
}
