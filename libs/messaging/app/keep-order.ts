import { Outbox, type Tx } from '#platform';
import { Injectable } from '@nestjs/common';
import { type MessageEntity } from '../db/message.entity.ts';
import { MessagesRepository } from '../db/messages.repository.ts';
import { sendText } from '../jobs.ts';

/** A text whose sending got stuck holds those after it no longer than this. */
const LONGEST_MS = 30 * 60_000;

/** Texts of one kind to one number leave in the order they were written; safety waits for nobody. */
@Injectable()
export class KeepOrder {
  constructor(
    private readonly messages: MessagesRepository,
    private readonly outbox: Outbox,
  ) {}

  /**
   * When the last text was written that is to leave before this one; undefined when there is none, or this
   * one waited for it long enough.
   */
  async lastAhead(tx: Tx, message: MessageEntity, now: Date): Promise<Date | undefined> {
    const { priority, heldSince } = message;
    const heldMs = heldSince === null ? 0 : now.getTime() - heldSince.getTime();
    if (priority === 'safety' || heldMs >= LONGEST_MS) {
      return undefined;
    }
    await this.messages.waitForLine(tx, message);
    return this.messages.lastAhead(tx, message, now);
  }

  /** A text left the line, sent or not: the next to its number may go. */
  async letNextGo(tx: Tx, message: MessageEntity): Promise<void> {
    await this.messages.waitForLine(tx, message);
    const next = await this.messages.firstHeld(tx, message);
    if (next !== undefined) {
      await this.outbox.add(tx, sendText({ messageId: next }));
    }
  }
}
