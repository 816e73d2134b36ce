import { MakeReportOfText } from '#intake';
import { type AccountId, DAY_MS, type MessageId } from '#kernel';
import { type IncomingText, TextsOfSender } from '#messaging';
import { Clock, type Tx } from '#platform';
import { FinishTask } from '#tasks';
import { Injectable } from '@nestjs/common';
import type { TextToReviewRow } from '../db/text-to-review.entity.ts';
import { TextToReviewRows } from '../db/text-to-review.repository.ts';
import { isNoReport } from '../domain/no-report.ts';

/** So long «MELDING» is about what she sent before. */
const BEFORE_MS = DAY_MS;

/** Makes a report of a text that was taken for none. */
@Injectable()
export class MakeReport {
  constructor(
    private readonly makeReportOfText: MakeReportOfText,
    private readonly textsOfSender: TextsOfSender,
    private readonly rows: TextToReviewRows,
    private readonly finishTask: FinishTask,
    private readonly clock: Clock,
  ) {}

  /** Her last text that was taken for none; without one the talk begins with what she sends now. */
  async ofSender(tx: Tx, { messageId, receivedAt }: IncomingText): Promise<void> {
    const since = new Date(receivedAt.getTime() - BEFORE_MS);
    const waiting = await this.rows.openAmong(tx, await this.textsOfSender.run(messageId, since));
    const [last] = waiting
      .filter(({ reason }) => isNoReport(reason))
      .toSorted((one, other) => other.receivedAt.getTime() - one.receivedAt.getTime());
    if (last !== undefined) {
      Object.assign(last, { state: 'handled', handledAs: 'report', handledAt: this.clock.now() });
      await this.rows.save(tx, last);
    }
    await this.makeReportOfText.run(last?.messageId ?? messageId);
  }

  /** One of us read it: it is one. */
  async ofRow({ messageId }: TextToReviewRow, accountId: AccountId): Promise<void> {
    await this.makeReportOfText.run(messageId);
    await this.isRead(messageId, accountId, 'Er is een melding van gemaakt.');
  }

  /** What was to be read is read. */
  isRead(messageId: MessageId, accountId: AccountId, result = 'Gelezen.'): Promise<void> {
    return this.finishTask.ofMessage(messageId, { accountId, result });
  }
}
