import { AccountByPhone } from '#accounts';
import { AcknowledgeAlert, type TakenByText } from '#alerts';
import { HasOpenConversation, IsKnownPerson } from '#intake';
import { type E164 } from '#kernel';
import { type IncomingText, SendText } from '#messaging';
import { takesAlertBy, tokensOf } from '#reading';
import { VolunteerByPhone } from '#volunteers';
import { Injectable } from '@nestjs/common';

/** A colleague texts OK: the alerts of which she was told are hers. What only looks like one takes nothing. */
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
    const { from, body, danger, receivedAt: at } = text;
    const taking = takesAlertBy({ tokens: tokensOf(body) });
    // danger of which she tells herself is heard as anybody's
    const counts = taking === 'ok' || (taking === 'nearly' && !danger);
    if (from === undefined || !counts) {
      return false;
    }
    const colleague = await this.accountByPhone.run(from);
    if (colleague === undefined) {
      return false;
    }
    const by = { ...colleague, at };
    const answer =
      taking === 'ok' ? await this.answerToOk(from, by) : await this.answerToNearlyOk(from, by);
    if (answer === undefined) {
      return false;
    }
    await this.sendText.run({
      ...{ recipient: colleague.subjectId, number: from },
      ...{ body: answer, purpose: 'alert.taken', priority: 'safety' },
    });
    return true;
  }

  private async answerToOk(from: E164, by: TakenByText): Promise<string | undefined> {
    const { taken, answer } = await this.acknowledgeAlert.byText(by);
    return !taken && (await this.isAskedMore(from)) ? undefined : answer;
  }

  private async answerToNearlyOk(from: E164, by: TakenByText): Promise<string | undefined> {
    return (await this.isAskedMore(from)) ? undefined : this.acknowledgeAlert.howToTake(by);
  }

  /** Her number is also that of somebody whom we ask something. */
  private async isAskedMore(number: E164): Promise<boolean> {
    return (
      (await this.volunteerByPhone.run(number)) !== undefined ||
      (await this.hasOpenConversation.run(number)) ||
      (await this.isKnownPerson.run(number))
    );
  }
}
