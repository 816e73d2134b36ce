import { type CallId, DomainError } from '#kernel';
import { type FailedText, ReadFailedText } from '#messaging';
import { Clock, type Tx, UnitOfWork, Vault } from '#platform';
import { Injectable } from '@nestjs/common';
import { type CallItemEntity, type ItemId } from '../db/call-item.entity.ts';
import { type CallAttempt, CallItemsRepository } from '../db/call-items.repository.ts';
import { CallsRepository } from '../db/calls.repository.ts';
import { type ItemOutcome, MOST_TRIES } from '../domain/call-item.ts';
import { type Step } from '../domain/turn.ts';
import { type CallView, ReadCall } from './read-call.ts';

interface Work {
  readonly itemId: ItemId;
  readonly dueAt: Date;
  readonly attempts: readonly CallAttempt[];
  /** Tried often enough: somebody decides now. */
  readonly triedEnough: boolean;
  readonly outcome: ItemOutcome | undefined;
  readonly settledAt: Date | undefined;
  /** What was said, as one of us wrote it down. */
  readonly said: string | undefined;
}

/** A call with what is to be done about it. */
export interface CallItemView extends CallView, Work {
  readonly kind: 'call';
  /** How far the caller came. */
  readonly lastStep: Step;
}

/** A text of ours that failed, with what is to be done about it. */
export interface TextItemView extends FailedText, Work {
  readonly kind: 'text';
}

/** Something to call about. */
export type ItemView = CallItemView | TextItemView;

const PAGE = 100;

/** The work on the telephone that waits for the desk: after calls, and after texts that failed. */
@Injectable()
export class ReadItem {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly items: CallItemsRepository,
    private readonly calls: CallsRepository,
    private readonly readCall: ReadCall,
    private readonly readFailedText: ReadFailedText,
    private readonly vault: Vault,
    private readonly clock: Clock,
  ) {}

  /** @throws DomainError `call_item.not_found` or `vault.erased` */
  run(itemId: ItemId): Promise<ItemView> {
    return this.unitOfWork.run(async (tx) => {
      const item = await this.items.find(tx, itemId);
      if (item === null) {
        throw new DomainError('call_item.not_found', { itemId });
      }
      return this.view(tx, item);
    });
  }

  /** Open ones: danger in front, then complaints, then what is due first. Settled ones: the last in front. */
  list(which: 'open' | 'settled'): Promise<ItemView[]> {
    return this.unitOfWork.run(async (tx) => {
      const items =
        which === 'open'
          ? await this.items.stillOpen(tx, PAGE)
          : await this.items.settled(tx, PAGE);
      const views: ItemView[] = [];
      for (const item of items) {
        views.push(await this.view(tx, item));
      }
      return which === 'open' ? views.sort((one, other) => rank(one) - rank(other)) : views;
    });
  }

  /** How many are to be called about by now. */
  countDue(): Promise<number> {
    return this.unitOfWork.run((tx) => this.items.countDue(tx, this.clock.now()));
  }

  private async view(tx: Tx, item: CallItemEntity): Promise<ItemView> {
    const { id: itemId, callId, messageId } = item;
    const about =
      messageId === null
        ? await this.aboutCall(tx, (callId ?? itemId) as CallId)
        : ({ kind: 'text', ...(await this.readFailedText.run(messageId)) } as const);
    const { dueAt, said } = item;
    const place = { table: 'call_item', row: itemId, column: 'said' };
    return {
      ...about,
      ...{ itemId, dueAt },
      attempts: await this.items.attemptsOf(tx, itemId),
      triedEnough: item.attempts >= MOST_TRIES,
      outcome: item.outcome ?? undefined,
      settledAt: item.settledAt ?? undefined,
      said: said === null ? undefined : await this.vault.open(tx, about.subjectId, place, said),
    };
  }

  private async aboutCall(tx: Tx, callId: CallId): Promise<Omit<CallItemView, keyof Work>> {
    const view = await this.readCall.run(callId);
    const call = await this.calls.find(tx, callId);
    return { kind: 'call', ...view, lastStep: call?.lastStep ?? 'start' };
  }
}

/** A text about danger goes before too; what ranks the same stays in its order. */
function rank(item: ItemView): number {
  if (item.danger) {
    return 0;
  }
  return item.kind === 'call' && item.ownWish === 'complaint' ? 1 : 2;
}
