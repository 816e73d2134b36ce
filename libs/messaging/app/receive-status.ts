import { type MessageId } from '#kernel';
import { Clock, type Tx, UnitOfWork } from '#platform';
import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import { type MessageEntity } from '../db/message.entity.ts';
import { MessagesRepository } from '../db/messages.repository.ts';
import { type OutState, stateAfterStatus } from '../domain/message-state.ts';
import { NoteOutcome } from './note-outcome.ts';

const Params = z.looseObject({
  MessageSid: z.string().regex(/^[A-Za-z0-9]{1,64}$/),
  MessageStatus: z.string().regex(/^[a-z_-]{1,32}$/),
  ErrorCode: z
    .string()
    .regex(/^\d{1,6}$/)
    .optional()
    .catch(undefined),
});
const Id = z.uuid().optional().catch(undefined);

/** Stores what the provider tells of a text of ours; each status counts once. */
@Injectable()
export class ReceiveStatus {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly messages: MessagesRepository,
    private readonly noteOutcome: NoteOutcome,
    private readonly clock: Clock,
  ) {}

  /**
   * @param params the webhook's parameters, signature checked
   * @param messageId our own id, from the address that was called: the SID may not be known here yet
   */
  run(params: unknown, messageId?: unknown): Promise<void> {
    return this.unitOfWork.run(async (tx) => {
      const { MessageSid: sid, MessageStatus: status, ErrorCode: code } = Params.parse(params);
      const id = Id.parse(messageId) as MessageId | undefined;
      const message = await this.find(tx, sid, id);
      // none: a text of before a restore, or one that was erased
      if (message === undefined) {
        return;
      }
      const errorCode = code ?? null;
      const told = { status, errorCode, at: this.clock.now() };
      if (!(await this.messages.noteStatus(tx, message.id, told))) {
        return;
      }
      const isAdopted = message.sid === null;
      message.sid = sid;
      const current = message.state as OutState;
      const next = stateAfterStatus(current, status);
      if (next !== current) {
        await this.noteOutcome.within(tx, message, next, errorCode);
      } else if (isAdopted) {
        await this.messages.save(tx, message);
      }
    });
  }

  private async find(
    tx: Tx,
    sid: string,
    id: MessageId | undefined,
  ): Promise<MessageEntity | undefined> {
    const named = id && (await this.messages.findOutgoingForUpdate(tx, id));
    if (named && (named.sid === null || named.sid === sid)) {
      return named;
    }
    return (await this.messages.findBySidForUpdate(tx, sid)) ?? undefined;
  }
}
