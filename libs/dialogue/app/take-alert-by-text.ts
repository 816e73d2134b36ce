import { AccountByPhone } from '#accounts';
import { AcknowledgeAlert } from '#casework';
import { HasOpenConversation, IsKnownPerson } from '#intake';
import type { E164 } from '#kernel';
import { type IncomingText, SendText } from '#messaging';
import { VolunteerByPhone } from '#volunteers';
import { Injectable } from '@nestjs/common';
import { isOk } from '../domain/is-ok.ts';

/** A colleague texts OK: the alerts of which she was told are hers. */
@Injectable()
export class TakeAlertByText {
  constructor(
    private readonly accountByPhone: AccountByPhone,
    private readonly acknowledgeAlert: AcknowledgeAlert,
    private readonly volunteerByPhone: VolunteerByPhone,
    private readonly hasOpenConversation: HasOpenConversation,
    private readonly isKnownPerson: IsKnownPerson,
    private readonly sendText: SendText,
  ) {}

  /** @returns whether that is what the text was, and she was answered */
  async run(text: IncomingText): Promise<boolean> {
    if (text.from === undefined || !isOk(text.body)) {
      return false;
    }
    const colleague = await this.accountByPhone.run(text.from);
    if (colleague === undefined) {
      return false;
    }
    const { taken, answer } = await this.acknowledgeAlert.byText({
      ...colleague,
      at: text.receivedAt,
    });
    if (!taken && (await this.maySayOkElsewhere(text.from))) {
      return false;
    }
    await this.sendText.run({
      ...{ recipient: colleague.subjectId, number: text.from },
      ...{ body: answer, purpose: 'alert.taken', priority: 'safety' },
    });
    return true;
  }

  /** Her number is also that of somebody whom we ask something. */
  private async maySayOkElsewhere(number: E164): Promise<boolean> {
    return (
      (await this.volunteerByPhone.run(number)) !== undefined ||
      (await this.hasOpenConversation.run(number)) ||
      (await this.isKnownPerson.run(number))
    );
  }
}
