import { type CallId, DomainError, type ListPage, wholeList } from '#kernel';
import { type FailedText, ReadFailedText } from '#messaging';
import { Clock, type Tx, UnitOfWork, Vault } from '#platform';
import { Injectable } from '@nestjs/common';
import { type CallbackTaskEntity, type CallbackTaskId } from '../db/callback-task.entity.ts';
import { type CallAttempt, CallbackTasksRepository } from '../db/callback-tasks.repository.ts';
import { CallsRepository } from '../db/calls.repository.ts';
import { type CallbackTaskOutcome, MOST_TRIES } from '../domain/callback-task.ts';
import { type Step } from '../domain/turn.ts';
import { LineUpCallbackTasks, type LinedUpCallbackTask } from './line-up-callback-tasks.ts';
import { type CallView, ReadCall } from './read-call.ts';

interface Work {
  readonly callbackTaskId: CallbackTaskId;
  readonly dueAt: Date;
  readonly attempts: readonly CallAttempt[];
  /** Tried often enough: somebody decides now. */
  readonly triedEnough: boolean;
  readonly outcome: CallbackTaskOutcome | undefined;
  readonly settledAt: Date | undefined;
  /** What was said, as one of us wrote it down. */
  readonly said: string | undefined;
}

/** A call with what is to be done about it. */
export interface CallbackTaskOfCall extends CallView, Work {
  readonly kind: 'call';
  /** How far the caller came. */
  readonly lastStep: Step;
}

/** A text of ours that failed, with what is to be done about it. */
export interface CallbackTaskOfText extends FailedText, Work {
  readonly kind: 'text';
}

/** Something to call about. */
export type CallbackTaskView = CallbackTaskOfCall | CallbackTaskOfText;

/** In a list. */
export type ListedCallbackTask = CallbackTaskView & {
  /** How many of its number are open, with it; 0 when it is settled, or the number is hidden. */
  readonly ofNumber: number;
};

/** The work on the telephone that waits for the desk: after calls, and after texts that failed. */
@Injectable()
export class ReadCallbackTask {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly tasks: CallbackTasksRepository,
    private readonly calls: CallsRepository,
    private readonly readCall: ReadCall,
    private readonly readFailedText: ReadFailedText,
    private readonly lineUpCallbackTasks: LineUpCallbackTasks,
    private readonly vault: Vault,
    private readonly clock: Clock,
  ) {}

  /** @throws DomainError `callback_task.not_found` or `vault.erased` */
  run(callbackTaskId: CallbackTaskId): Promise<CallbackTaskView> {
    return this.unitOfWork.run(async (tx) => {
      const task = await this.tasks.find(tx, callbackTaskId);
      if (task === null) {
        throw new DomainError('callback_task.not_found', { callbackTaskId });
      }
      return this.view(tx, task);
    });
  }

  /**
   * Open ones: danger in front, then complaints, then what is due first. Settled ones: the last in front.
   * @param page all of them unless told otherwise
   */
  list(which: 'open' | 'settled', page: ListPage = wholeList): Promise<ListedCallbackTask[]> {
    return this.unitOfWork.run((tx) =>
      which === 'open' ? this.listOpen(tx, page) : this.listSettled(tx, page),
    );
  }

  count(which: 'open' | 'settled'): Promise<number> {
    return this.unitOfWork.run((tx) => this.tasks.count(tx, which));
  }

  /**
   * The other open callback tasks of the same number.
   * @param most no more are opened; `count` tells how many there are
   */
  besides(
    callbackTaskId: CallbackTaskId,
    most: number,
  ): Promise<{ readonly count: number; readonly tasks: readonly CallbackTaskView[] }> {
    return this.unitOfWork.run(async (tx) => {
      const line = await this.lineUpCallbackTasks.within(tx);
      const number = line.find((each) => each.callbackTaskId === callbackTaskId)?.number;
      const others = line.filter(
        (each) => each.callbackTaskId !== callbackTaskId && each.number === number,
      );
      return number === undefined
        ? { count: 0, tasks: [] }
        : { count: others.length, tasks: await this.viewsOf(tx, others.slice(0, most)) };
    });
  }

  /** How many are to be called about by now. */
  countDue(): Promise<number> {
    return this.unitOfWork.run((tx) => this.tasks.countDue(tx, this.clock.now()));
  }

  private async listOpen(tx: Tx, { offset, limit }: ListPage): Promise<ListedCallbackTask[]> {
    const line = await this.lineUpCallbackTasks.within(tx);
    const views = await this.viewsOf(tx, line.slice(offset, offset + limit));
    return views.map((view) => ({
      ...view,
      ofNumber: line.filter(({ number }) => number !== undefined && number === view.number).length,
    }));
  }

  private async listSettled(tx: Tx, page: ListPage): Promise<ListedCallbackTask[]> {
    const views: ListedCallbackTask[] = [];
    for (const task of await this.tasks.settled(tx, page)) {
      views.push({ ...(await this.view(tx, task)), ofNumber: 0 });
    }
    return views;
  }

  private async viewsOf(tx: Tx, line: readonly LinedUpCallbackTask[]): Promise<CallbackTaskView[]> {
    const rows = await this.tasks.withIds(
      tx,
      line.map(({ callbackTaskId }) => callbackTaskId),
    );
    const byId = new Map(rows.map((row) => [row.id, row]));
    const views: CallbackTaskView[] = [];
    for (const { callbackTaskId } of line) {
      const row = byId.get(callbackTaskId);
      views.push(...(row === undefined ? [] : [await this.view(tx, row)]));
    }
    return views;
  }

  private async view(tx: Tx, task: CallbackTaskEntity): Promise<CallbackTaskView> {
    const { id: callbackTaskId, callId, messageId } = task;
    const about =
      messageId === null
        ? await this.aboutCall(tx, (callId ?? callbackTaskId) as CallId)
        : ({ kind: 'text', ...(await this.readFailedText.run(messageId)) } as const);
    const { dueAt, said } = task;
    const place = { table: 'callback_task', row: callbackTaskId, column: 'said' };
    return {
      ...about,
      ...{ callbackTaskId, dueAt },
      attempts: await this.tasks.attemptsOf(tx, callbackTaskId),
      triedEnough: task.attempts >= MOST_TRIES,
      outcome: task.outcome ?? undefined,
      settledAt: task.settledAt ?? undefined,
      said: said === null ? undefined : await this.vault.open(tx, about.subjectId, place, said),
    };
  }

  private async aboutCall(tx: Tx, callId: CallId): Promise<Omit<CallbackTaskOfCall, keyof Work>> {
    const view = await this.readCall.run(callId);
    const call = await this.calls.find(tx, callId);
    return { kind: 'call', ...view, lastStep: call?.lastStep ?? 'start' };
  }
}
