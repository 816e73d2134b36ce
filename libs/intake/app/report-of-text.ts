import type { IncomingText } from '#messaging';
import { Injectable } from '@nestjs/common';
import type { Answers } from '../domain/report-dialogue.ts';
import { type LocatedText, LocateText } from './locate-text.ts';
import { type Receipt, ReceiveReport } from './receive-report.ts';

/** What a text told beside its words and its place. */
interface Told extends Answers {
  readonly self?: boolean;
  /** Of a worker: her name and her service. */
  readonly relation?: string;
  readonly fromVolunteer?: boolean;
}

/** Stores what somebody texted as a report, once for a text. */
@Injectable()
export class ReportOfText {
  constructor(
    private readonly receiveReport: ReceiveReport,
    private readonly locateText: LocateText,
  ) {}

  /** @param located where it is, when that was looked up already */
  async run(
    text: IncomingText,
    located?: LocatedText,
    { self = false, relation, fromVolunteer = false, ...answers }: Told = {},
  ): Promise<Receipt> {
    const { place, neighbourhood } = located ?? (await this.locateText.first(text.body));
    return this.receiveReport.run(
      {
        ...{ channel: 'sms', self, danger: text.danger, fromVolunteer },
        ...(neighbourhood !== undefined && { neighbourhood }),
        ...ofCall(answers),
        person: { concern: text.body, ...place, ...ofPerson(answers) },
        reporter: {
          // a sender that is no telephone, «bpost», is all that is known of who wrote
          ...(text.from === undefined ? { name: text.sender } : { phone: text.from }),
          ...(relation !== undefined && { relation }),
        },
      },
      `text:${text.messageId}`,
      undefined,
      text.receivedAt,
    );
  }
}

function ofCall({ mayCall, callWhen }: Answers): Pick<Answers, 'mayCall' | 'callWhen'> {
  return {
    ...(mayCall !== undefined && { mayCall }),
    ...(callWhen !== undefined && { callWhen }),
  };
}

function ofPerson({ knows }: Answers): Pick<Answers, 'knows'> {
  return knows === undefined ? {} : { knows };
}
