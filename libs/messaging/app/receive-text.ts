import { messageReceived } from '#facts';
import { type E164, type MessageId, newId, parsePhone, type SubjectId } from '#kernel';
import { Clock, Outbox, type Tx, UnitOfWork, Vault } from '#platform';
import { keywordIn, tokensOf } from '#reading';
import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import { MessagesRepository } from '../db/messages.repository.ts';
import { OptOutsRepository } from '../db/opt-outs.repository.ts';
import { storable } from '../domain/storable.ts';
import { redactText } from '../jobs.ts';
import { StopTexts } from './stop-texts.ts';

/** As much as the form takes; the provider hands over 1,600 characters at most. */
const LONGEST = 4_000;
/** The provider adds parameters without notice: what we do not use is let through. */
const Params = z.looseObject({
  MessageSid: z.string().regex(/^[A-Za-z0-9]{1,64}$/),
  From: z.string().max(256).catch(''),
  Body: z
    .string()
    .transform((body) => body.slice(0, LONGEST))
    .default(''),
});

interface Sender {
  readonly messageId: MessageId;
  readonly subjectId: SubjectId;
  readonly hash: Buffer;
  /** Undefined when it is no number that can be called or texted back. */
  readonly number: E164 | undefined;
  readonly receivedAt: Date;
}

/** Stores a text that came in, once however often it is delivered, and tells it. */
@Injectable()
export class ReceiveText {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly messages: MessagesRepository,
    private readonly optOuts: OptOutsRepository,
    private readonly stopTexts: StopTexts,
    private readonly vault: Vault,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
  ) {}

  /**
   * @param params the webhook's parameters, signature checked
   * @param sentAt when it was sent, for one that is found long after. @throws ZodError without a MessageSid
   */
  run(params: unknown, sentAt?: Date): Promise<MessageId> {
    return this.unitOfWork.run(async (tx) => {
      const { MessageSid: sid, From: from, Body: typed } = Params.parse(params);
      const body = storable(typed);
      await this.messages.waitForTurn(tx, sid);
      const known = await this.messages.findBySid(tx, sid);
      if (known !== null) {
        return known.id;
      }
      const sender = await this.store(tx, { sid, from: storable(from), body, sentAt });
      const { messageId } = sender;
      await this.obeyKeyword(tx, sender, body);
      await this.outbox.add(tx, messageReceived({ messageId }));
      await this.outbox.add(tx, redactText({ messageId }));
      return messageId;
    });
  }

  private async store(
    tx: Tx,
    text: {
      readonly sid: string;
      readonly from: string;
      readonly body: string;
      readonly sentAt: Date | undefined;
    },
  ): Promise<Sender> {
    const now = this.clock.now();
    const messageId = newId<'message'>(now.getTime());
    const subjectId = await this.vault.newSubject(tx);
    const number = parsePhone(text.from);
    const receivedAt = text.sentAt !== undefined && text.sentAt < now ? text.sentAt : now;
    const hash = this.vault.hash('phone', number ?? text.from);
    const seal = (column: string, value: string): Promise<Buffer> =>
      this.vault.seal(tx, subjectId, { table: 'message', row: messageId, column }, value);
    await this.messages.insert(tx, {
      id: messageId,
      direction: 'in',
      medium: 'sms',
      subjectId,
      address: await seal('address', number ?? text.from),
      addressHash: hash,
      body: await seal('body', text.body),
      state: 'received',
      sid: text.sid,
      createdAt: receivedAt,
    });
    if (number !== undefined) {
      await this.vault.index(tx, subjectId, 'phone', number);
    }
    return { messageId, subjectId, hash, number, receivedAt };
  }

  private async obeyKeyword(tx: Tx, sender: Sender, body: string): Promise<void> {
    const keyword = keywordIn({ tokens: tokensOf(body) });
    if (keyword === 'start' || keyword === 'yes') {
      await this.optOuts.remove(tx, sender.hash, sender.receivedAt);
    }
    if (keyword === 'stop') {
      const { number: from, hash, ...stop } = sender;
      await this.stopTexts.run({ ...stop, from, body }, hash);
    }
  }
}
