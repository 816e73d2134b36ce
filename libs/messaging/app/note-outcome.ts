import { messageFailed } from '#facts';
import { HOUR_MS } from '#kernel';
import { Clock, Outbox, type Tx } from '#platform';
import { Injectable } from '@nestjs/common';
import { type MessageEntity } from '../db/message.entity.ts';
import { MessagesRepository } from '../db/messages.repository.ts';
import { OptOutsRepository } from '../db/opt-outs.repository.ts';
import { deservesOneMoreTry, failureOf } from '../domain/failure.ts';
import { isFinal, moveMessage, type OutState } from '../domain/message-state.ts';
import { redactText, repeatText, settleText } from '../jobs.ts';
import { KeepOrder } from './keep-order.ts';

/** The provider keeps a text in its queue for 10 hours at most. */
const SETTLE_MS = 12 * HOUR_MS;
const REPEAT_MS = 30 * 60_000;

/** Stores what became of a text or mail of ours, with all that follows from it. The row must be locked. */
@Injectable()
export class NoteOutcome {
  constructor(
    private readonly messages: MessagesRepository,
    private readonly optOuts: OptOutsRepository,
    private readonly keepOrder: KeepOrder,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
  ) {}

  async within(
    tx: Tx,
    message: MessageEntity,
    state: OutState,
    code: string | null = null,
  ): Promise<void> {
    const now = this.clock.now();
    message.state = moveMessage(message.state as OutState, state);
    message.errorCode = code;
    if (state === 'sent') {
      message.sentAt = now;
    }
    if (isFinal(state)) {
      message.finalAt = now;
    }
    if (message.medium === 'sms') {
      await this.followUp(tx, message, now);
    }
    if (state !== 'sent' && state !== 'delivered' && state !== 'waiting') {
      await this.tell(tx, message, code);
    }
    await this.messages.save(tx, message);
    if (message.medium === 'sms' && state !== 'waiting') {
      await this.keepOrder.letNextGo(tx, message);
    }
  }

  private async followUp(tx: Tx, message: MessageEntity, now: Date): Promise<void> {
    const ids = { messageId: message.id };
    if (message.state === 'sent' || message.state === 'unknown') {
      await this.outbox.add(tx, settleText(ids), new Date(now.getTime() + SETTLE_MS));
    }
    if (isFinal(message.state) && message.sid !== null) {
      await this.outbox.add(tx, redactText(ids));
    }
  }

  private async tell(tx: Tx, message: MessageEntity, code: string | null): Promise<void> {
    const ids = { messageId: message.id };
    const state = message.state as OutState;
    const now = this.clock.now();
    const mayRepeat = message.repeatOf === null && message.priority !== 'safety';
    if (mayRepeat && deservesOneMoreTry(state, code)) {
      message.repeatAt = new Date(now.getTime() + REPEAT_MS);
      await this.outbox.add(tx, repeatText(ids), message.repeatAt);
      return;
    }
    const failure = failureOf(state, code);
    if (failure === 'opted_out') {
      await this.optOuts.add(tx, message.addressHash, { messageId: message.id, since: now });
    }
    if (failure === 'erased') {
      message.handledAt = now;
    } else {
      await this.outbox.add(tx, messageFailed(ids));
    }
  }
}
