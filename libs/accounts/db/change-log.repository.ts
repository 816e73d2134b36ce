import type { Tx } from '#platform';
import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import type { ChangeKind } from '../domain/noted-kinds.ts';
import { ChangeLogEntity } from './change-log.entity.ts';

@Injectable()
export class ChangeLogRepository {
  async add(tx: Tx, change: ChangeLogEntity): Promise<void> {
    await tx.insert(ChangeLogEntity, change);
  }

  /** The last in front. */
  last(tx: Tx, what: readonly ChangeKind[], limit: number): Promise<ChangeLogEntity[]> {
    return tx.find(ChangeLogEntity, {
      where: { what: In([...what]) },
      order: { at: 'desc', id: 'desc' },
      take: limit,
    });
  }
}
