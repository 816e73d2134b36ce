import { SETTINGS, type Settings, SmsGateway, type TextAtProvider, UnitOfWork } from '#platform';
import { Inject, Injectable } from '@nestjs/common';
import { MessagesRepository } from '../db/messages.repository.ts';
import { type OutState, stateAfterStatus } from '../domain/message-state.ts';
import { NoteOutcome } from './note-outcome.ts';
import { type PreparedText } from './prepare-text.ts';

/** The provider's clock and ours may differ so much. */
const SKEW_MS = 60_000;

/**
 * Looks a text of ours up at the provider, by its SID or else by number, moment and words, and stores what
 * is known there.
 */
@Injectable()
export class FindAtProvider {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly messages: MessagesRepository,
    private readonly noteOutcome: NoteOutcome,
    private readonly gateway: SmsGateway,
    @Inject(SETTINGS) private readonly settings: Settings,
  ) {}

  /** @returns what the provider has; undefined when it has no such text. @throws GatewayError */
  async run(
    text: Pick<PreparedText, 'messageId' | 'to' | 'body' | 'sendingAt'>,
  ): Promise<TextAtProvider | undefined> {
    const listed = await this.gateway.find({
      from: this.settings.TWILIO_SMS_NUMBER,
      to: text.to,
      since: new Date(text.sendingAt.getTime() - SKEW_MS),
    });
    return this.unitOfWork.run(async (tx) => {
      const message = await this.messages.findOutgoingForUpdate(tx, text.messageId);
      if (message === null) {
        return undefined;
      }
      const taken = await this.messages.takenSids(
        tx,
        listed.map(({ sid }) => sid),
      );
      const found =
        message.sid === null
          ? // the oldest that no other row of ours carries
            listed.findLast(({ sid, body }) => body === text.body && !taken.has(sid))
          : listed.find(({ sid }) => sid === message.sid);
      if (found !== undefined) {
        message.sid = found.sid;
        const current = message.state as OutState;
        const next = stateAfterStatus(current, found.status);
        if (next !== current) {
          await this.noteOutcome.within(tx, message, next, found.errorCode);
        }
      }
      return found;
    });
  }
}
