import { messageReceived } from '#facts';
import { type E164, type MessageId, newId, parsePhone, type SubjectId } from '#kernel';
import { Clock, Outbox, type Rank, type Tx, UnitOfWork, Vault } from '#platform';
import { type DangerLevel, keywordIn, tokensOf } from '#reading';
import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import { MessagesRepository } from '../db/messages.repository.ts';
import { OptOutsRepository } from '../db/opt-outs.repository.ts';
import { storable } from '../domain/storable.ts';
import { redactText } from '../jobs.ts';
import { type Heard, HearMachine } from './hear-machine.ts';
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

/** What comes with danger is taken in before what stood in the queue already. */
const ranks: Readonly<Record<DangerLevel, Rank>> = { sure: 0, possible: 1, none: 2 };

/** A text as it came in, and who sent it. */
interface Coming {
  readonly sid: string;
  readonly from: string;
  /** Undefined when it is no number that can be called or texted back. */
  readonly number: E164 | undefined;
  readonly hash: Buffer;
  readonly body: string;
  readonly receivedAt: Date;
}

interface Stored {
  readonly messageId: MessageId;
  readonly subjectId: SubjectId;
}

/** Stores a text that came in, once however often it is delivered, and tells it. */
@Injectable()
export class ReceiveText {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly messages: MessagesRepository,
    private readonly optOuts: OptOutsRepository,
    private readonly stopTexts: StopTexts,
    private readonly hearMachine: HearMachine,
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
      const coming = this.coming({ sid, from: storable(from), body, sentAt });
      const heard = await this.hearMachine.within(tx, coming);
      const stored = await this.store(tx, coming, heard);
      const { messageId } = stored;
      if (heard.doubleOf === undefined) {
        await this.obeyKeyword(tx, coming, stored, heard.words);
        await this.outbox.add(tx, { ...messageReceived({ messageId }), rank: ranks[heard.danger] });
      }
      await this.outbox.add(tx, redactText({ messageId }));
      return heard.doubleOf ?? messageId;
    });
  }

  private coming(text: {
    readonly sid: string;
    readonly from: string;
    readonly body: string;
    readonly sentAt: Date | undefined;
  }): Coming {
    const { sid, from, body, sentAt } = text;
    const now = this.clock.now();
    const number = parsePhone(from);
    return {
      ...{ sid, from, number, body, hash: this.vault.hash('phone', number ?? from) },
      receivedAt: sentAt !== undefined && sentAt < now ? sentAt : now,
    };
  }

  private async store(
    tx: Tx,
    { sid, from, number, hash, body, receivedAt }: Coming,
    { words, machine, doubleOf }: Heard,
  ): Promise<Stored> {
    const messageId = newId<'message'>(this.clock.now().getTime());
    const subjectId = await this.vault.newSubject(tx);
    const seal = (column: string, value: string): Promise<Buffer> =>
      this.vault.seal(tx, subjectId, { table: 'message', row: messageId, column }, value);
    await this.messages.insert(tx, {
      id: messageId,
      direction: 'in',
      medium: 'sms',
      subjectId,
      address: await seal('address', number ?? from),
      addressHash: hash,
      body: await seal('body', body),
      ...(words !== body.trim() && { ownWords: await seal('own_words', words) }),
      ...{ machine: machine ?? null, doubleOf: doubleOf ?? null },
      state: 'received',
      sid,
      createdAt: receivedAt,
    });
    if (number !== undefined) {
      await this.vault.index(tx, subjectId, 'phone', number);
    }
    return { messageId, subjectId };
  }

  private async obeyKeyword(
    tx: Tx,
    { number: from, hash, receivedAt }: Coming,
    stored: Stored,
    body: string,
  ): Promise<void> {
    const keyword = keywordIn({ tokens: tokensOf(body) });
    if (keyword === 'start' || keyword === 'yes') {
      await this.optOuts.remove(tx, hash, receivedAt);
    }
    if (keyword === 'stop') {
      await this.stopTexts.run({ ...stored, from, body, receivedAt }, hash);
    }
  }
}
