import type { MessageId, VolunteerId } from '#kernel';
import { MessagesWith, type MessageView } from '#messaging';
import { VolunteerContact } from '#volunteers';
import { Injectable } from '@nestjs/common';

const arrived: readonly MessageView['state'][] = ['sent', 'delivered'];

/** Whether a volunteer wrote us anything since then, whatever it was about. */
@Injectable()
export class WordsSince {
  constructor(
    private readonly contact: VolunteerContact,
    private readonly messagesWith: MessagesWith,
  ) {}

  async run(volunteerId: VolunteerId, since: Date): Promise<boolean> {
    const texts = await this.texts(volunteerId);
    return texts.some(({ direction, at }) => direction === 'in' && at >= since);
  }

  /** She got that text and left it without a word. */
  async leftUnanswered(volunteerId: VolunteerId, messageId: MessageId): Promise<boolean> {
    const asked = (await this.texts(volunteerId)).find((one) => one.messageId === messageId);
    return (
      asked !== undefined &&
      arrived.includes(asked.state) &&
      !(await this.run(volunteerId, asked.at))
    );
  }

  private async texts(volunteerId: VolunteerId): Promise<MessageView[]> {
    const { phone: number, subjectId } = await this.contact.run(volunteerId);
    return number === undefined ? [] : this.messagesWith.run({ number, subjectId });
  }
}
