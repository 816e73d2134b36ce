import type { VolunteerId } from '#kernel';
import { GoOnWaiting } from '#matching';
import type { Tx } from '#platform';
import { ReadTask } from '#tasks';
import { Injectable } from '@nestjs/common';
import { TextToReviewRows } from '../db/text-to-review.repository.ts';
import { mayAnswer } from '../domain/may-answer.ts';

/** A human read words of a volunteer: where no others wait, and nobody is to ring her, the time to answer her offers goes on. */
@Injectable()
export class WordsAreRead {
  constructor(
    private readonly rows: TextToReviewRows,
    private readonly readTask: ReadTask,
    private readonly goOnWaiting: GoOnWaiting,
  ) {}

  /** @param volunteerId null where no volunteer wrote them */
  async within(tx: Tx, volunteerId: VolunteerId | null): Promise<void> {
    if (volunteerId === null) {
      return;
    }
    const waiting = await this.rows.openOfVolunteers(tx, [volunteerId]);
    const toRing = await this.readTask.openOf(volunteerId, 'volunteer_asks_person');
    if (toRing.length === 0 && !waiting.some(({ reason }) => mayAnswer(reason))) {
      await this.goOnWaiting.run(volunteerId);
    }
  }
}
