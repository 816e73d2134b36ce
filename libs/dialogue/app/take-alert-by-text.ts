import { AcknowledgeAlert, type TakenByText } from '#alerts';
import { type IncomingText, SendText } from '#messaging';
import { takesAlertBy } from '#reading';
import { Injectable } from '@nestjs/common';
import type { Sender } from './who-sent.ts';

/** A colleague texts OK: the alerts of which she was told are hers. What only looks like one takes nothing. */
@Injectable()
export class TakeAlertByText {
  constructor(
    private readonly acknowledgeAlert: AcknowledgeAlert,
    private readonly sendText: SendText,
  ) {}

  /** @returns whether that is what the text was, and she was answered */
  async run(text: IncomingText, sender: Sender): Promise<boolean> {
    const { from, reading, danger, receivedAt: at } = text;
    const taking = takesAlertBy(reading);
    // danger of which she tells herself is heard as anybody's
    const counts = taking === 'ok' || (taking === 'nearly' && !danger);
    const { colleague } = sender;
    if (from === undefined || colleague === undefined || !counts) {
      return false;
    }
    const by = { ...colleague, at };
    const isAskedMore = isMore(sender);
    const answer =
      taking === 'ok'
        ? await this.answerToOk(by, isAskedMore)
        : isAskedMore
          ? undefined
          : await this.acknowledgeAlert.howToTake(by);
    if (answer === undefined) {
      return false;
    }
    await this.sendText.run({
      ...{ recipient: colleague.subjectId, number: from },
      ...{ body: answer, purpose: 'alert.taken', priority: 'safety' },
    });
    return true;
  }

  private async answerToOk(by: TakenByText, isAskedMore: boolean): Promise<string | undefined> {
    const { taken, answer } = await this.acknowledgeAlert.byText(by);
    return !taken && isAskedMore ? undefined : answer;
  }
}

/** Her number is also that of somebody whom we ask something. */
function isMore({ volunteerId, isPerson, standing }: Sender): boolean {
  return volunteerId !== undefined || isPerson || standing.reportQuestion;
}
