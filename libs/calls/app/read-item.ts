import { type CallId, DomainError, type ListPage, wholeList } from '#kernel';
import { type FailedText, ReadFailedText } from '#messaging';
import { Clock, type Tx, UnitOfWork, Vault } from '#platform';
import { Injectable } from '@nestjs/common';
import { type CallItemEntity, type ItemId } from '../db/call-item.entity.ts';
import { type CallAttempt, CallItemsRepository } from '../db/call-items.repository.ts';
import { CallsRepository } from '../db/calls.repository.ts';
import { type ItemOutcome, MOST_TRIES } from '../domain/call-item.ts';
import { type Step } from '../domain/turn.ts';
import { LineUpItems, type LinedUpItem } from './line-up-items.ts';
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

/** In a list. */
export type ListedItem = ItemView & {
  /** How many of its number are open, with it; 0 when it is settled, or the number is hidden. */
  readonly ofNumber: number;
};

/** The work on the telephone that waits for the desk: after calls, and after texts that failed. */
@Injectable()
export class ReadItem {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly items: CallItemsRepository,
    private readonly calls: CallsRepository,
    private readonly readCall: ReadCall,
    private readonly readFailedText: ReadFailedText,
    private readonly lineUpItems: LineUpItems,
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

  /**
   * Open ones: danger in front, then complaints, then what is due first. Settled ones: the last in front.
   * @param page all of them unless told otherwise
   */
  list(which: 'open' | 'settled', page: ListPage = wholeList): Promise<ListedItem[]> {
    return this.unitOfWork.run((tx) =>
      which === 'open' ? this.listOpen(tx, page) : this.listSettled(tx, page),
    );
  }

  count(which: 'open' | 'settled'): Promise<number> {
    return this.unitOfWork.run((tx) => this.items.count(tx, which));
  }

  /** What else waits of the number of an item that is open. @param most no more are opened; `count` tells all */
  besides(
    itemId: ItemId,
    most: number,
  ): Promise<{ readonly count: number; readonly items: readonly ItemView[] }> {
    return this.unitOfWork.run(async (tx) => {
      const line = await this.lineUpItems.run(tx);
      const number = line.find((each) => each.itemId === itemId)?.number;
      const others = line.filter((each) => each.itemId !== itemId && each.number === number);
      return number === undefined
        ? { count: 0, items: [] }
        : { count: others.length, items: await this.viewsOf(tx, others.slice(0, most)) };
    });
  }

  /** How many are to be called about by now. */
  countDue(): Promise<number> {
    return this.unitOfWork.run((tx) => this.items.countDue(tx, this.clock.now()));
  }

  private async listOpen(tx: Tx, { offset, limit }: ListPage): Promise<ListedItem[]> {
    const line = await this.lineUpItems.run(tx);
    const views = await this.viewsOf(tx, line.slice(offset, offset + limit));
    return views.map((view) => ({
      ...view,
      ofNumber: line.filter(({ number }) => number !== undefined && number === view.number).length,
    }));
  }

  private async listSettled(tx: Tx, page: ListPage): Promise<ListedItem[]> {
    const views: ListedItem[] = [];
    for (const item of await this.items.settled(tx, page)) {
      views.push({ ...(await this.view(tx, item)), ofNumber: 0 });
    }
    return views;
  }

  private async viewsOf(tx: Tx, line: readonly LinedUpItem[]): Promise<ItemView[]> {
    const rows = await this.items.withIds(
      tx,
      line.map(({ itemId }) => itemId),
    );
    const byId = new Map(rows.map((row) => [row.id, row]));
    const views: ItemView[] = [];
    for (const { itemId } of line) {
      const row = byId.get(itemId);
      views.push(...(row === undefined ? [] : [await this.view(tx, row)]));
    }
    return views;
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
