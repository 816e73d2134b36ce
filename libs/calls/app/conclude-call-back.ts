import { calledBack } from '#facts';
import { Clock, Outbox, type Tx } from '#platform';
import { Injectable } from '@nestjs/common';
import { type CallBackEntity } from '../db/call-back.entity.ts';
import { CallBacksRepository } from '../db/call-backs.repository.ts';
import { CallbackTasksRepository } from '../db/callback-tasks.repository.ts';
import { type AttemptResult } from '../domain/callback-task.ts';
import { type CallBackState, moveCallBack, reachedOut } from '../domain/call-back-state.ts';
import { NoteAttempt } from './note-attempt.ts';

const attempts: Partial<Readonly<Record<CallBackState, AttemptResult>>> = {
  no_answer: 'no_answer',
  // somebody is there, and on the line: soon again
  busy: 'later',
};

/** Stores how a call back ended, once: an attempt stands with its callback task, and others may hear of it. */
@Injectable()
export class ConcludeCallBack {
  constructor(
    private readonly callBacks: CallBacksRepository,
    private readonly tasks: CallbackTasksRepository,
    private readonly noteAttempt: NoteAttempt,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
  ) {}

  /** @param errorCode the provider's, when it refused */
  async within(
    tx: Tx,
    callBack: CallBackEntity,
    end: CallBackState,
    errorCode: string | null = null,
  ): Promise<void> {
    callBack.state = moveCallBack(callBack.state, end);
    callBack.endedAt = this.clock.now();
    callBack.errorCode = errorCode;
    await this.callBacks.save(tx, callBack);
    await this.noteTry(tx, callBack);
    if (reachedOut(end)) {
      await this.outbox.add(tx, calledBack({ callBackId: callBack.id }));
    }
  }

  /** Unless somebody settled the callback task while the telephone rang. */
  private async noteTry(
    tx: Tx,
    { callbackTaskId, accountId, state }: CallBackEntity,
  ): Promise<void> {
    const result = attempts[state];
    if (callbackTaskId === null || result === undefined) {
      return;
    }
    const task = await this.tasks.find(tx, callbackTaskId);
    if (task?.outcome === null) {
      await this.noteAttempt.run({ callbackTaskId, accountId, result });
    }
  }
}
