import type { MessageId } from '#kernel';
import { ReadText } from '#messaging';
import { UnitOfWork, Vault } from '#platform';
import { Injectable } from '@nestjs/common';
import { Reports } from '../db/reports.repository.ts';
import { ReportOfText } from './report-of-text.ts';
import { ReportInterview } from './report-interview.ts';

/** Makes a report of a text that was taken for none: its sender says that it is one, or one of us who read it. */
@Injectable()
export class MakeReportOfText {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly reports: Reports,
    private readonly vault: Vault,
    private readonly readText: ReadText,
    private readonly reportOfText: ReportOfText,
    private readonly interview: ReportInterview,
  ) {}

  run(messageId: MessageId): Promise<void> {
    return this.unitOfWork.run(async (tx) => {
      const text = await this.readText.run(messageId);
      const { from } = text;
      if (from === undefined) {
        await this.reportOfText.run(text);
        return;
      }
      const numberHash = this.vault.hash('phone', from);
      await this.reports.queueUpFor(tx, numberHash);
      const asksNoDanger = { asksUrgent: false, fromVolunteer: false } as const;
      await this.interview.begin(tx, { ...text, from, numberHash, ...asksNoDanger });
    });
  }
}
