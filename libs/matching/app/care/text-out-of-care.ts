import { DAY_MS, type MessageId } from '#kernel';
import { IsOptedOut, type MessagePurpose, SendText } from '#messaging';
import { Clock } from '#platform';
import { VolunteerContact, type VolunteerProfile } from '#volunteers';
import { Injectable } from '@nestjs/common';

/** Long enough for a text that waits through a weekend of quiet hours. */
const LIFE_MS = 4 * DAY_MS;

interface Words {
  readonly body: (firstName: string) => string;
  readonly purpose: Extract<MessagePurpose, `volunteer.${string}`>;
}

/** Stores a text to a volunteer that nobody asked for: never to who wants none, or has no number that works. */
@Injectable()
export class TextOutOfCare {
  constructor(
    private readonly contact: VolunteerContact,
    private readonly isOptedOut: IsOptedOut,
    private readonly sendText: SendText,
    private readonly clock: Clock,
  ) {}

  /** In the caller's transaction. @returns nothing where she cannot be texted */
  async run(
    { volunteerId, numberBad }: Pick<VolunteerProfile, 'volunteerId' | 'numberBad'>,
    { body, purpose }: Words,
  ): Promise<MessageId | undefined> {
    const { phone: number, subjectId: recipient, firstName } = await this.contact.run(volunteerId);
    if (number === undefined || numberBad || (await this.isOptedOut.run(number))) {
      return undefined;
    }
    return this.sendText.run({
      ...{ recipient, number, body: body(firstName), purpose, priority: 'other' },
      validUntil: new Date(this.clock.now().getTime() + LIFE_MS),
    });
  }
}
