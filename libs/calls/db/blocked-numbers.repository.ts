import { type SubjectId } from '#kernel';
import { type Tx } from '#platform';
import { Injectable } from '@nestjs/common';
import { In, MoreThan } from 'typeorm';
import { type BlockId, BlockedNumberEntity } from './blocked-number.entity.ts';

@Injectable()
export class BlockedNumbersRepository {
  async insert(tx: Tx, blocked: BlockedNumberEntity): Promise<void> {
    await tx.insert(BlockedNumberEntity, blocked);
  }

  /** @param subjects those whose number it is */
  async isBlocked(tx: Tx, subjects: readonly SubjectId[], now: Date): Promise<boolean> {
    return tx.existsBy(BlockedNumberEntity, {
      subjectId: In([...subjects]),
      until: MoreThan(now),
    });
  }

  /** Those that are blocked now, the last blocked in front. */
  now(tx: Tx, now: Date): Promise<BlockedNumberEntity[]> {
    return tx.find(BlockedNumberEntity, {
      where: { until: MoreThan(now) },
      order: { blockedAt: 'DESC' },
    });
  }

  async end(tx: Tx, id: BlockId, at: Date): Promise<void> {
    await tx.update(BlockedNumberEntity, { id, until: MoreThan(at) }, { until: at });
  }
}
