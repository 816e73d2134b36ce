import { DAY_MS, type MessageId, type VolunteerId } from '#kernel';
import {
  type About,
  IsOptedOut,
  type MessagePurpose,
  SendText,
  type TextPriority,
} from '#messaging';
import { VolunteerContact, type VolunteerContactView } from '#volunteers';
import { Clock } from '#platform';
import { Injectable } from '@nestjs/common';

export interface TextToVolunteer {
  readonly volunteerId: VolunteerId;
  readonly body: (contact: VolunteerContactView) => string;
  readonly purpose: MessagePurpose;
  readonly about?: About;
  readonly priority?: TextPriority;
  readonly validUntil?: Date;
  /** A kindness only: who said stop is spared it, and nobody has to hear that it did not arrive. */
  readonly courtesy?: boolean;
}

/** Long enough for a text that waits through a weekend of quiet hours. */
const LIFE_MS = 4 * DAY_MS;

/** Stores a text to a volunteer, if she has a number. */
@Injectable()
export class TextVolunteer {
  constructor(
    private readonly contact: VolunteerContact,
    private readonly isOptedOut: IsOptedOut,
    private readonly sendText: SendText,
    private readonly clock: Clock,
  ) {}

  async run(text: TextToVolunteer): Promise<MessageId | undefined> {
    const contact = await this.contact.run(text.volunteerId);
    if (contact.phone === undefined) {
      return undefined;
    }
    if (text.courtesy === true && (await this.isOptedOut.run(contact.phone))) {
      return undefined;
    }
    return this.sendText.run({
      recipient: contact.subjectId,
      number: contact.phone,
      body: text.body(contact),
      purpose: text.purpose,
      ...(text.about === undefined ? {} : { about: text.about }),
      priority: text.priority ?? 'other',
      validUntil: text.validUntil ?? new Date(this.clock.now().getTime() + LIFE_MS),
    });
  }
}
