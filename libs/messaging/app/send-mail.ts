import { DAY_MS, type MessageId, newId, type SubjectId } from '#kernel';
import { Clock, Outbox, UnitOfWork, Vault } from '#platform';
import { Injectable } from '@nestjs/common';
import { MessagesRepository } from '../db/messages.repository.ts';
import { type About } from '../domain/about.ts';
import { sendMail } from '../jobs.ts';
import type { MessagePurpose } from '../domain/purpose.ts';

export interface MailToSend {
  readonly recipient: SubjectId;
  readonly address: string;
  readonly subject: string;
  readonly text: string;
  readonly purpose: MessagePurpose;
  readonly about?: About;
}

const LIFE_MS = 2 * DAY_MS;

/** Stores a mail and asks for its sending, in the caller's transaction. */
@Injectable()
export class SendMail {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly messages: MessagesRepository,
    private readonly vault: Vault,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
  ) {}

  run(mail: MailToSend): Promise<MessageId> {
    return this.unitOfWork.run(async (tx) => {
      const now = this.clock.now();
      const id = newId<'message'>(now.getTime());
      const { recipient: subjectId, address, about, purpose, subject, text } = mail;
      const place = { table: 'message', row: id };
      await this.messages.insert(tx, {
        ...about,
        id,
        direction: 'out',
        medium: 'mail',
        subjectId,
        address: await this.vault.seal(tx, subjectId, { ...place, column: 'address' }, address),
        addressHash: this.vault.hash('email', address.toLowerCase()),
        body: await this.vault.sealJson(
          tx,
          subjectId,
          { ...place, column: 'body' },
          { subject, text },
        ),
        purpose,
        state: 'waiting',
        validUntil: new Date(now.getTime() + LIFE_MS),
        createdAt: now,
      });
      await this.outbox.add(tx, sendMail({ messageId: id }));
      return id;
    });
  }
}
