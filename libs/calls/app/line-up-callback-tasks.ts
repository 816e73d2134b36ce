import { type E164 } from '#kernel';
import { ReadFailedText } from '#messaging';
import { type Tx, Vault } from '#platform';
import { Injectable } from '@nestjs/common';
import { type CallbackTaskId } from '../db/callback-task.entity.ts';
import {
  CallbackTasksRepository,
  type WaitingCallbackTask,
} from '../db/callback-tasks.repository.ts';
import { numberToCall } from './call-numbers.ts';

/** One that waits, in its place. */
export interface LinedUpCallbackTask {
  readonly callbackTaskId: CallbackTaskId;
  /** As the desk shows it: the number that was typed, else the caller's. */
  readonly number: E164 | undefined;
}

/**
 * All that waits to be called about, whole and in its order: danger in front, then complaints, then what is due
 * first. It asks the database the same few times however many there are.
 */
@Injectable()
export class LineUpCallbackTasks {
  constructor(
    private readonly tasks: CallbackTasksRepository,
    private readonly readFailedText: ReadFailedText,
    private readonly vault: Vault,
  ) {}

  async within(tx: Tx): Promise<LinedUpCallbackTask[]> {
    const waiting = await this.tasks.waiting(tx);
    const texts = await this.readFailedText.all(
      waiting.flatMap(({ messageId }) => messageId ?? []),
    );
    await this.vault.fetchKeys(
      tx,
      waiting.flatMap(({ subjectId }) => subjectId ?? []),
    );
    const lined: (LinedUpCallbackTask & { readonly rank: number })[] = [];
    for (const task of waiting) {
      const text = task.messageId === null ? undefined : texts.get(task.messageId);
      const number = text === undefined ? await this.numberOf(tx, task) : text.number;
      const danger = task.danger ?? text?.danger ?? false;
      lined.push({ callbackTaskId: task.callbackTaskId, number, rank: rankOf(danger, task) });
    }
    // what ranks the same stays in its order
    return lined.sort((one, other) => one.rank - other.rank);
  }

  private async numberOf(tx: Tx, task: WaitingCallbackTask): Promise<E164 | undefined> {
    const { callId: id, subjectId, number, callbackNumber } = task;
    return id === null || subjectId === null
      ? undefined
      : numberToCall(this.vault, tx, { id, subjectId, number, callbackNumber });
  }
}

function rankOf(danger: boolean, { ownWish }: WaitingCallbackTask): number {
  if (danger) {
    return 0;
  }
  return ownWish === 'complaint' ? 1 : 2;
}
