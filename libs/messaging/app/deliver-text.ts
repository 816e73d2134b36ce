import { type MessageId } from '#kernel';
import {
  Clock,
  GatewayError,
  SETTINGS,
  type Settings,
  SmsGateway,
  type Tx,
  UnitOfWork,
} from '#platform';
import { Inject, Injectable } from '@nestjs/common';
import { type MessageEntity } from '../db/message.entity.ts';
import { MessagesRepository } from '../db/messages.repository.ts';
import { FindAtProvider } from './find-at-provider.ts';
import { NoteOutcome } from './note-outcome.ts';
import { type PreparedText, PrepareText } from './prepare-text.ts';

const MOST_SECONDS = 36_000;
/** So long a text that the provider does not know yet may still turn up there. */
const GRACE_MS = 2 * 60_000;
/** So long we wait for a provider that cannot be asked. */
const PATIENCE_MS = 5 * 60_000;

/**
 * Hands a waiting text to the provider, once. The row says so before the call; whoever finds it half-way
 * looks the text up and never sends it a second time.
 */
@Injectable()
export class DeliverText {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly messages: MessagesRepository,
    private readonly prepareText: PrepareText,
    private readonly findAtProvider: FindAtProvider,
    private readonly noteOutcome: NoteOutcome,
    private readonly gateway: SmsGateway,
    private readonly clock: Clock,
    @Inject(SETTINGS) private readonly settings: Settings,
  ) {}

  /** @throws GatewayError when it is to be tried or looked up again later */
  async run({ messageId }: { readonly messageId: MessageId }): Promise<void> {
    const text = await this.prepareText.run(messageId);
    if (text?.kind === 'send') {
      await this.send(text);
    } else if (text !== undefined) {
      await this.lookUp(text);
    }
  }

  private async send(text: PreparedText): Promise<void> {
    const left = Math.floor((text.validUntil.getTime() - text.sendingAt.getTime()) / 1_000);
    const result = await this.gateway.send({
      from: this.settings.TWILIO_SMS_NUMBER,
      to: text.to,
      body: text.body,
      // its id finds the row, also when the answer to this call is lost
      statusCallback: `${this.settings.PUBLIC_BASE_URL}/twilio/sms/status?message=${text.messageId}`,
      validitySeconds: Math.min(Math.max(left, 1), MOST_SECONDS),
    });
    switch (result.kind) {
      case 'accepted':
        return this.whileSending(text.messageId, async (tx, message) => {
          message.sid = result.sid;
          await this.noteOutcome.within(tx, message, 'sent');
        });
      case 'refused':
        return this.whileSending(text.messageId, (tx, message) =>
          this.noteOutcome.within(tx, message, 'refused', result.code),
        );
      case 'later':
        await this.whileSending(text.messageId, (tx, message) =>
          this.noteOutcome.within(tx, message, 'waiting', result.code),
        );
        throw new GatewayError(`twilio_${result.code}`);
      case 'unknown':
        throw new GatewayError('twilio_silent');
    }
  }

  private async lookUp(text: PreparedText): Promise<void> {
    const waitedMs = this.clock.now().getTime() - text.sendingAt.getTime();
    const found = await this.findAtProvider.run(text).catch((error: unknown) => {
      if (error instanceof GatewayError && waitedMs >= PATIENCE_MS) {
        return undefined;
      }
      throw error;
    });
    if (found !== undefined) {
      return;
    }
    if (waitedMs < GRACE_MS) {
      throw new GatewayError('twilio_silent');
    }
    await this.whileSending(text.messageId, (tx, message) =>
      this.noteOutcome.within(tx, message, 'unknown'),
    );
  }

  /** A status may have come in before the answer to the call: then there is nothing left to note. */
  private whileSending(
    messageId: MessageId,
    note: (tx: Tx, message: MessageEntity) => Promise<void>,
  ): Promise<void> {
    return this.unitOfWork.run(async (tx) => {
      const message = await this.messages.findOutgoingForUpdate(tx, messageId);
      if (message?.state === 'sending') {
        await note(tx, message);
      }
    });
  }
}
