import type { TaskId } from '#kernel';
import { UnitOfWork } from '#platform';
import { ReadTask } from '#tasks';
import { Injectable } from '@nestjs/common';
import { WordsAreRead } from '../words-are-read.ts';

/** One of us rang a volunteer who asked for a person: where that brought no answer, her time goes on. */
@Injectable()
export class GoOnAfterTalk {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly readTask: ReadTask,
    private readonly wordsAreRead: WordsAreRead,
  ) {}

  /** Nothing when the task is about something else. */
  run({ taskId }: { readonly taskId: TaskId }): Promise<void> {
    return this.unitOfWork.run(async (tx) => {
      const { kind, about } = await this.readTask.unopened(taskId);
      if (kind === 'volunteer_asks_person') {
        await this.wordsAreRead.within(tx, about.volunteerId ?? null);
      }
    });
  }
}
