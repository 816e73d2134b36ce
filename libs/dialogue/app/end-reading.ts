import type { AccountId, TaskId } from '#kernel';
import { Clock, UnitOfWork } from '#platform';
import { ReadTask, type TaskKind } from '#tasks';
import { Injectable } from '@nestjs/common';
import { TextToReviewRows } from '../db/text-to-review.repository.ts';
import { WordsAreRead } from './words-are-read.ts';

/** Done, these leave nothing to read in their text. */
const readBy: readonly TaskKind[] = ['read_text', 'volunteer_undecided'];

interface TaskDone {
  readonly taskId: TaskId;
  readonly accountId: AccountId;
}

/** Somebody did what was to be done about a text: it waits for nobody any more, and a time that stood still goes on. */
@Injectable()
export class EndReading {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly readTask: ReadTask,
    private readonly rows: TextToReviewRows,
    private readonly wordsAreRead: WordsAreRead,
    private readonly clock: Clock,
  ) {}

  /** Nothing when the task is about something else, or the text was seen to where it stands. */
  run({ taskId, accountId: handledBy }: TaskDone): Promise<void> {
    return this.unitOfWork.run(async (tx) => {
      const { kind, about } = await this.readTask.run(taskId);
      const row =
        readBy.includes(kind) && about.messageId !== undefined
          ? await this.rows.findForUpdate(tx, about.messageId)
          : null;
      if (row?.state === 'open') {
        const handledAt = this.clock.now();
        const handled = { state: 'handled', handledAs: 'read', handledAt, handledBy } as const;
        await this.rows.save(tx, Object.assign(row, handled));
        await this.wordsAreRead.within(tx, row.volunteerId);
      }
    });
  }
}
