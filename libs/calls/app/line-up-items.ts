import { type E164 } from '#kernel';
import { ReadFailedText } from '#messaging';
import { type Tx, Vault } from '#platform';
import { Injectable } from '@nestjs/common';
import { type ItemId } from '../db/call-item.entity.ts';
import { CallItemsRepository, type WaitingItem } from '../db/call-items.repository.ts';
import { numberToCall } from './call-numbers.ts';

/** One that waits, in its place. */
export interface LinedUpItem {
  readonly itemId: ItemId;
  /** As the desk shows it: the number that was typed, else the caller's. */
  readonly number: E164 | undefined;
}

/**
 * All that waits to be called about, whole and in its order: danger in front, then complaints, then what is due
 * first. It asks the database the same few times however many there are.
 */
@Injectable()
export class LineUpItems {
  constructor(
    private readonly items: CallItemsRepository,
    private readonly readFailedText: ReadFailedText,
    private readonly vault: Vault,
  ) {}

  async run(tx: Tx): Promise<LinedUpItem[]> {
    const waiting = await this.items.waiting(tx);
    const texts = await this.readFailedText.all(
      waiting.flatMap(({ messageId }) => messageId ?? []),
    );
    await this.vault.fetchKeys(
      tx,
      waiting.flatMap(({ subjectId }) => subjectId ?? []),
    );
    const lined: (LinedUpItem & { readonly rank: number })[] = [];
    for (const item of waiting) {
      const text = item.messageId === null ? undefined : texts.get(item.messageId);
      const number = text === undefined ? await this.numberOf(tx, item) : text.number;
      const danger = item.danger ?? text?.danger ?? false;
      lined.push({ itemId: item.itemId, number, rank: rankOf(danger, item) });
    }
    // what ranks the same stays in its order
    return lined.sort((one, other) => one.rank - other.rank);
  }

  private async numberOf(tx: Tx, item: WaitingItem): Promise<E164 | undefined> {
    const { callId: id, subjectId, number, callbackNumber } = item;
    return id === null || subjectId === null
      ? undefined
      : numberToCall(this.vault, tx, { id, subjectId, number, callbackNumber });
  }
}

function rankOf(danger: boolean, { ownWish }: WaitingItem): number {
  if (danger) {
    return 0;
  }
  return ownWish === 'complaint' ? 1 : 2;
}
