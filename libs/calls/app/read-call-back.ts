import { type AccountId, type CaseId, DomainError, type SubjectId } from '#kernel';
import { type Tx, UnitOfWork } from '#platform';
import { Injectable } from '@nestjs/common';
import { type CallBackEntity, type CallBackId, type CalledWhom } from '../db/call-back.entity.ts';
import { type CallbackTaskId } from '../db/callback-task.entity.ts';
import { CallbackTasksRepository } from '../db/callback-tasks.repository.ts';
import { CallBacksRepository } from '../db/call-backs.repository.ts';
import { type CallBackState } from '../domain/call-back-state.ts';

/** A call of ours to somebody outside: who called whom, and how it ended. */
export interface CallBackView {
  readonly callBackId: CallBackId;
  readonly accountId: AccountId;
  readonly whom: CalledWhom;
  readonly caseId: CaseId | undefined;
  readonly state: CallBackState;
  readonly requestedAt: Date;
  /** When a try or an outcome was last noted with the callback task it answers; undefined without one. */
  readonly notedAt: Date | undefined;
}

/** About one task, one case, or whom was called: the last that somebody asked for, and the last of the others. */
export interface LastCallBacks {
  readonly mine: CallBackView | undefined;
  readonly theirs?: CallBackView | undefined;
}

type CallBackOf =
  | { readonly callbackTaskId: CallbackTaskId }
  | { readonly caseId: CaseId }
  | { readonly subjectId: SubjectId };

@Injectable()
export class ReadCallBack {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly callBacks: CallBacksRepository,
    private readonly tasks: CallbackTasksRepository,
  ) {}

  /** @throws DomainError `call_back.not_found` */
  run(callBackId: CallBackId): Promise<CallBackView> {
    return this.unitOfWork.run(async (tx) => {
      const row = await this.callBacks.find(tx, callBackId);
      if (row === null) {
        throw new DomainError('call_back.not_found', { callBackId });
      }
      return this.view(tx, row);
    });
  }

  /** About a callback task of the desk, about a case, or with somebody. @param accountId who looks */
  last(of: CallBackOf, accountId: AccountId): Promise<LastCallBacks> {
    return this.unitOfWork.run(async (tx) => {
      const mine = await this.callBacks.last(tx, { ...of, accountId });
      const theirs = await this.callBacks.lastOfOthers(tx, of, accountId);
      return {
        mine: mine === null ? undefined : await this.view(tx, mine),
        theirs: theirs === null ? undefined : await this.view(tx, theirs),
      };
    });
  }

  private async view(tx: Tx, row: CallBackEntity): Promise<CallBackView> {
    const { id: callBackId, accountId, whom, caseId, state, requestedAt, callbackTaskId } = row;
    const notedAt = callbackTaskId === null ? undefined : await this.notedAt(tx, callbackTaskId);
    return {
      callBackId,
      accountId,
      whom,
      caseId: caseId ?? undefined,
      state,
      requestedAt,
      notedAt,
    };
  }

  private async notedAt(tx: Tx, callbackTaskId: CallbackTaskId): Promise<Date | undefined> {
    const task = await this.tasks.find(tx, callbackTaskId);
    return task?.settledAt ?? (await this.tasks.attemptsOf(tx, callbackTaskId)).at(-1)?.at;
  }
}
