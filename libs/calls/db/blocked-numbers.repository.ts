import { type SubjectId } from '#kernel';
import { type Tx } from '#platform';
import { Injectable } from '@nestjs/common';
import { In, MoreThan } from 'typeorm';
import { type BlockId, BlockedNumberEntity } from './blocked-number.entity.ts';

/** What was heard of a number that is blocked. */
export interface BlockedTries {
  readonly tries: number;
  readonly lastTryAt: Date | undefined;
}

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

  /** How often this number called since it was blocked, and when it did last. */
  async triesOf(tx: Tx, { subjectId, blockedAt }: BlockedNumberEntity): Promise<BlockedTries> {
    const [row] = await tx.query<{ tries: number; last: Date | null }[]>(
      `select count(distinct c.id)::int as tries, max(c.started_at) as last
       from blind_index mine
       join blind_index theirs on theirs.purpose = mine.purpose and theirs.hash = mine.hash
       join call c on c.subject_id = theirs.subject_id
       where mine.subject_id = $1 and mine.purpose = 'phone'
         and c.ending = 'blocked' and c.started_at >= $2`,
      [subjectId, blockedAt],
    );
    return { tries: row?.tries ?? 0, lastTryAt: row?.last ?? undefined };
  }

  async end(tx: Tx, id: BlockId, at: Date): Promise<void> {
    await tx.update(BlockedNumberEntity, { id, until: MoreThan(at) }, { until: at });
  }
}
