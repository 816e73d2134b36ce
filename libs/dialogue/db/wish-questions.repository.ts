import type { VolunteerId } from '#kernel';
import type { Tx } from '#platform';
import { Injectable } from '@nestjs/common';
import { WishQuestionRow } from './wish-question.entity.ts';

@Injectable()
export class WishQuestions {
  /** Locked, so that an answer and its end do not both take it. */
  find(tx: Tx, volunteerId: VolunteerId): Promise<WishQuestionRow | null> {
    return tx.findOne(WishQuestionRow, {
      where: { volunteerId },
      lock: { mode: 'pessimistic_write' },
    });
  }

  async save(tx: Tx, row: WishQuestionRow): Promise<void> {
    await tx.save(WishQuestionRow, row);
  }

  async end(tx: Tx, volunteerId: VolunteerId): Promise<void> {
    await tx.delete(WishQuestionRow, { volunteerId });
  }
}
