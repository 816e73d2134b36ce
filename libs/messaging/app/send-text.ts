import { type E164, type MessageId, newId, type SubjectId } from '#kernel';
import { Clock, Outbox, UnitOfWork, Vault } from '#platform';
import { Injectable } from '@nestjs/common';
import { MessagesRepository } from '../db/messages.repository.ts';
import { type About } from '../domain/about.ts';
import { TEXT_LIFE_MS, type TextPriority } from '../domain/when-to-send.ts';
import { sendText } from '../jobs.ts';
import { MOST_SEGMENTS, segmentsIn } from './measure-text.ts';
import type { MessagePurpose } from '../domain/purpose.ts';

export interface TextToSend {
  readonly recipient: SubjectId;
  readonly number: E164;
  /** Plain characters (GSM-7) and at most two segments. */
  readonly body: string;
  /** What it is for, as "offer.ask". */
  readonly purpose: MessagePurpose;
  readonly about?: About;
  readonly priority: TextPriority;
  /** After this it would only confuse; without one it lives a day. */
  readonly validUntil?: Date;
  /** The text that this is the second try of. */
  readonly repeatOf?: MessageId;
}

/**
 * Stores a text and asks for its sending, in the caller's transaction.
 * @throws Error `message.not_plain` or `message.too_long`: our own words are wrong
 */
@Injectable()
export class SendText {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly messages: MessagesRepository,
    private readonly vault: Vault,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
  ) {}

  run(text: TextToSend): Promise<MessageId> {
    return this.unitOfWork.run(async (tx) => {
      const segments = segmentsOf(text.body, text.purpose);
      const now = this.clock.now();
      const id = newId<'message'>(now.getTime());
      const { recipient: subjectId, number, about, priority, purpose } = text;
      const seal = (column: string, value: string): Promise<Buffer> =>
        this.vault.seal(tx, subjectId, { table: 'message', row: id, column }, value);
      await this.messages.insert(tx, {
        ...about,
        id,
        direction: 'out',
        medium: 'sms',
        subjectId,
        address: await seal('address', number),
        addressHash: this.vault.hash('phone', number),
        body: await seal('body', text.body),
        purpose,
        priority,
        state: 'waiting',
        segments,
        repeatOf: text.repeatOf ?? null,
        validUntil: text.validUntil ?? new Date(now.getTime() + TEXT_LIFE_MS),
        endsThen: text.validUntil !== undefined,
        createdAt: now,
      });
      await this.outbox.add(tx, sendText({ messageId: id }));
      return id;
    });
  }
}

function segmentsOf(body: string, purpose: MessagePurpose): number {
  const segments = segmentsIn(body);
  if (segments === undefined) {
    throw new Error(`message.not_plain: ${purpose}`);
  }
  if (segments > MOST_SEGMENTS) {
    throw new Error(`message.too_long: ${purpose}, ${String(segments)} segments`);
  }
  return segments;
}
