import type { MessageId } from '#kernel';
import { UnitOfWork } from '#platform';
import { Injectable } from '@nestjs/common';
import { TextToReviewRows } from '../db/text-to-review.repository.ts';

/** Which texts of a list wait for a human: their words stand there, and nobody said that they are read. */
@Injectable()
export class TextsNotRead {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly rows: TextToReviewRows,
  ) {}

  run(messageIds: readonly MessageId[]): Promise<ReadonlySet<MessageId>> {
    return this.unitOfWork.run(async (tx) => {
      const waiting = await this.rows.openAmong(tx, messageIds);
      return new Set(waiting.map(({ messageId }) => messageId));
    });
  }
}
