import type { Tx } from '#platform';
import { asksWhoComes, byItself } from '#reading';
import { Injectable } from '@nestjs/common';
import type { ConversationRow } from '../db/conversation.entity.ts';
import { Reports } from '../db/reports.repository.ts';
import { AmendReport } from './amend-report.ts';
import { AnswerReporter } from './answer-reporter.ts';
import type { NumberedText } from './report-interview.ts';

/**
 * Hears what the reporter says in an interview without answering any of our questions: in danger she asks whether
 * anybody comes, without danger she thanks us. The words stand with the report, and what we asked stays open.
 */
@Injectable()
export class HearAside {
  constructor(
    private readonly reports: Reports,
    private readonly amendReport: AmendReport,
    private readonly answerReporter: AnswerReporter,
  ) {}

  /** @returns whether it was that and no more */
  async within(tx: Tx, text: NumberedText, row: ConversationRow): Promise<boolean> {
    const { reportId, language, question, placeHash } = row;
    const asks = asksWhoComes(text.reading);
    // whether anybody must go and look: whatever she says to that, a human reads
    const thanks = question !== 'urgent' && byItself(text.reading).isThanks;
    if (text.danger || !(asks || thanks)) {
      return false;
    }
    const { danger } = await this.reports.get(tx, reportId);
    const to = { number: text.from, reportId, language };
    if (danger && asks) {
      await this.add(text, row, { quiet: false });
      await this.answerReporter.tellNobodyComes(tx, to, placeHash === null);
      return true;
    }
    if (!danger && thanks) {
      await this.add(text, row, { quiet: true });
      await this.answerReporter.say(tx, to, (words) => words.thanked());
      return true;
    }
    return false;
  }

  private async add(
    { body, receivedAt, messageId, fromVolunteer }: NumberedText,
    { reportId }: ConversationRow,
    { quiet }: { readonly quiet: boolean },
  ): Promise<void> {
    await this.amendReport.run({
      ...{ reportId, channel: 'sms', text: body, fromVolunteer, quiet, receivedAt },
      key: `text:${messageId}`,
    });
  }
}
