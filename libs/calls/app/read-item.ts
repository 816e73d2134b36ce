import { type CallId, DomainError } from '#kernel';
import { type Tx, UnitOfWork, Vault } from '#platform';
import { Injectable } from '@nestjs/common';
import { type CallItemEntity } from '../db/call-item.entity.ts';
import { type CallAttempt, CallItemsRepository } from '../db/call-items.repository.ts';
import { CallsRepository } from '../db/calls.repository.ts';
import { type ItemOutcome, MOST_TRIES } from '../domain/call-item.ts';
import { type Step } from '../domain/turn.ts';
import { type CallView, ReadCall } from './read-call.ts';

/** A call with what is to be done about it. */
export interface CallItemView extends CallView {
  /** How far the caller came. */
  readonly lastStep: Step;
  readonly dueAt: Date;
  readonly attempts: readonly CallAttempt[];
  /** Tried often enough: somebody decides now. */
  readonly triedEnough: boolean;
  readonly outcome: ItemOutcome | undefined;
  readonly settledAt: Date | undefined;
  /** What was said, as one of us wrote it down. */
  readonly said: string | undefined;
}

const PAGE = 100;

/** The work that calls left on the desk. */
@Injectable()
export class ReadItem {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly items: CallItemsRepository,
    private readonly calls: CallsRepository,
    private readonly readCall: ReadCall,
    private readonly vault: Vault,
  ) {}

  /** @throws DomainError `call_item.not_found` or `vault.erased` */
  run(callId: CallId): Promise<CallItemView> {
    return this.unitOfWork.run(async (tx) => {
      const item = await this.items.find(tx, callId);
      if (item === null) {
        throw new DomainError('call_item.not_found', { callId });
      }
      return this.view(tx, item);
    });
  }

  /** Open ones: what is due first in front. Settled ones: the last in front. */
  list(which: 'open' | 'settled'): Promise<CallItemView[]> {
    return this.unitOfWork.run(async (tx) => {
      const items =
        which === 'open'
          ? await this.items.stillOpen(tx, PAGE)
          : await this.items.settled(tx, PAGE);
      const views: CallItemView[] = [];
      for (const item of items) {
        views.push(await this.view(tx, item));
      }
      return views;
    });
  }

  private async view(tx: Tx, item: CallItemEntity): Promise<CallItemView> {
    const { callId, dueAt, said } = item;
    const view = await this.readCall.run(callId);
    const call = await this.calls.find(tx, callId);
    const place = { table: 'call_item', row: callId, column: 'said' };
    return {
      ...view,
      ...{ dueAt, lastStep: call?.lastStep ?? 'start' },
      attempts: await this.items.attemptsOf(tx, callId),
      triedEnough: item.attempts >= MOST_TRIES,
      outcome: item.outcome ?? undefined,
      settledAt: item.settledAt ?? undefined,
      said: said === null ? undefined : await this.vault.open(tx, view.subjectId, place, said),
    };
  }
}
