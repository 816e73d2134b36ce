import { ReadReport } from '#intake';
import type { TaskId } from '#kernel';
import { MessagesAbout, ReadWords } from '#messaging';
import { UnitOfWork } from '#platform';
import { isPossibleDanger, type TaskView } from '#tasks';
import { Injectable } from '@nestjs/common';
import type { DangerView } from './read-alerts.ts';

/** Opens the words that may tell of danger, for the tasks to read them: only for eyes that may see their cases. */
@Injectable()
export class ReadPossibleDangers {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly readReport: ReadReport,
    private readonly messagesAbout: MessagesAbout,
    private readonly readWords: ReadWords,
  ) {}

  run(tasks: readonly TaskView[]): Promise<ReadonlyMap<TaskId, readonly DangerView[]>> {
    return this.unitOfWork.run(async () => {
      const dangers = new Map<TaskId, readonly DangerView[]>();
      for (const task of tasks.filter(({ kind }) => isPossibleDanger(kind))) {
        const told = await this.wordsOf(task);
        const weighed = told.map(({ at, words }) => this.viewOf(at, words));
        const telling = weighed.filter(({ because }) => because.length > 0);
        dangers.set(task.taskId, telling.length > 0 ? telling : weighed);
      }
      return dangers;
    });
  }

  private async wordsOf({
    about: { messageId, reportId },
  }: TaskView): Promise<{ at: Date; words: string }[]> {
    if (messageId !== undefined) {
      const texts = await this.messagesAbout.named([messageId]);
      return texts.flatMap(({ at, body }) => (body === undefined ? [] : [{ at, words: body }]));
    }
    if (reportId === undefined) {
      return [];
    }
    const { person, receivedAt, additions } = await this.readReport.run(reportId);
    const added = additions.flatMap(({ receivedAt: at, text }) =>
      text === undefined ? [] : [{ at, words: text }],
    );
    return [{ at: receivedAt, words: person.concern }, ...added];
  }

  private viewOf(at: Date, words: string): DangerView {
    const { because } = this.readWords.run(words).danger;
    return { at, how: 'possible', sign: undefined, signs: [], words, because };
  }
}
