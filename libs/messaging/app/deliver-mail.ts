import { type MessageId } from '#kernel';
import { Clock, GatewayError, MailGateway, type MailResult, type Tx, UnitOfWork } from '#platform';
import { Injectable } from '@nestjs/common';
import { MessagesRepository } from '../db/messages.repository.ts';
import { mailBody } from './mail-body.ts';
import { NoteOutcome } from './note-outcome.ts';
import { OpenMessage } from './open-message.ts';

/**
 * Hands a waiting mail to the mail server. One that broke off half-way is sent again under the same
 * Message-ID: a mail that comes twice harms nobody, one that never comes does.
 */
@Injectable()
export class DeliverMail {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly messages: MessagesRepository,
    private readonly noteOutcome: NoteOutcome,
    private readonly gateway: MailGateway,
    private readonly openMessage: OpenMessage,
    private readonly clock: Clock,
  ) {}

  /** @throws GatewayError when it is to be tried again later */
  async run({ messageId }: { readonly messageId: MessageId }): Promise<void> {
    const mail = await this.unitOfWork.run((tx) => this.prepare(tx, messageId));
    if (mail === undefined) {
      return;
    }
    const result = await this.gateway.send({ messageId, ...mail });
    await this.unitOfWork.run((tx) => this.conclude(tx, messageId, result));
    if (result.kind === 'later') {
      throw new GatewayError(result.code);
    }
  }

  private async prepare(
    tx: Tx,
    messageId: MessageId,
  ): Promise<{ to: string; subject: string; text: string } | undefined> {
    const message = await this.messages.findOutgoingForUpdate(tx, messageId);
    if (message?.state !== 'waiting' && message?.state !== 'sending') {
      return undefined;
    }
    const now = this.clock.now();
    const opened = await this.openMessage.within(tx, message);
    if (opened === undefined) {
      await this.noteOutcome.within(tx, message, 'blocked', 'erased');
      return undefined;
    }
    if (message.state === 'waiting') {
      if (message.validUntil !== null && message.validUntil <= now) {
        await this.noteOutcome.within(tx, message, 'expired', 'late');
        return undefined;
      }
      message.state = 'sending';
      message.sendingAt = now;
      await this.messages.save(tx, message);
    }
    return { to: opened.address, ...mailBody.parse(JSON.parse(opened.body)) };
  }

  private async conclude(tx: Tx, messageId: MessageId, result: MailResult): Promise<void> {
    const message = await this.messages.findOutgoingForUpdate(tx, messageId);
    if (message?.state !== 'sending') {
      return;
    }
    const states = { accepted: 'sent', refused: 'refused', later: 'waiting' } as const;
    const code = result.kind === 'accepted' ? null : result.code;
    await this.noteOutcome.within(tx, message, states[result.kind], code);
  }
}
