import { type AccountId, DAY_MS, type VolunteerId } from '#kernel';
import { SendText } from '#messaging';
import { Clock, UnitOfWork } from '#platform';
import { NoteOnVolunteer, VolunteerContact } from '#volunteers';
import { Injectable } from '@nestjs/common';
import { REPLY } from '../../domain/purposes.ts';
import { PrepareReply } from './prepare-reply.ts';

interface Written {
  readonly volunteerId: VolunteerId;
  readonly accountId: AccountId;
  readonly words: string;
}

/** Long enough for a text that waits through a weekend of quiet hours. */
const LIFE_MS = 4 * DAY_MS;

/** One of us texts a volunteer without a text of hers to answer. What she answers, a human reads. */
@Injectable()
export class WriteToVolunteer {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly prepareReply: PrepareReply,
    private readonly contact: VolunteerContact,
    private readonly sendText: SendText,
    private readonly noteOnVolunteer: NoteOnVolunteer,
    private readonly clock: Clock,
  ) {}

  /** @throws DomainError as `PrepareReply` does */
  run({ volunteerId, accountId, words }: Written): Promise<void> {
    return this.unitOfWork.run(async () => {
      const { to: number, body } = await this.prepareReply.toVolunteer(volunteerId, words);
      const { subjectId: recipient } = await this.contact.run(volunteerId);
      const messageId = await this.sendText.run({
        ...{ recipient, number, body, purpose: REPLY, priority: 'other' },
        validUntil: new Date(this.clock.now().getTime() + LIFE_MS),
      });
      await this.noteOnVolunteer.texted(volunteerId, messageId, { way: 'desk', accountId });
    });
  }
}
