import type { ListPage } from '#kernel';
import type { Tx } from '#platform';
import { Injectable } from '@nestjs/common';
import type { ShortWayState } from '../domain/short-way.ts';
import { type ShortWayId, ShortWayRow } from './short-way.entity.ts';

/** Who reports the short way, or asked to. */
@Injectable()
export class ShortWays {
  ofNumber(tx: Tx, numberHash: Buffer): Promise<ShortWayRow | null> {
    return tx.findOneBy(ShortWayRow, { numberHash });
  }

  /** Locked. @throws EntityNotFoundError also when somebody asked anew since */
  getForUpdate(tx: Tx, id: ShortWayId): Promise<ShortWayRow> {
    return tx.findOneOrFail(ShortWayRow, { where: { id }, lock: { mode: 'pessimistic_write' } });
  }

  /** Takes the place of what its number asked before. */
  async replace(tx: Tx, row: ShortWayRow): Promise<void> {
    await tx.delete(ShortWayRow, { numberHash: row.numberHash });
    await tx.insert(ShortWayRow, row);
  }

  async save(tx: Tx, row: ShortWayRow): Promise<void> {
    await tx.save(ShortWayRow, row, { reload: false, transaction: false });
  }

  count(tx: Tx, state: ShortWayState): Promise<number> {
    return tx.countBy(ShortWayRow, { state });
  }

  /** The oldest first. */
  inState(tx: Tx, state: ShortWayState, { offset, limit }: ListPage): Promise<ShortWayRow[]> {
    return tx.find(ShortWayRow, {
      where: { state },
      order: { askedAt: 'ASC', id: 'ASC' },
      skip: offset,
      take: limit,
    });
  }
}
