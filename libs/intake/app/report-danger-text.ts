import type { MessageId } from '#kernel';
import { ReadText } from '#messaging';
import { UnitOfWork } from '#platform';
import { Injectable } from '@nestjs/common';
import { ReportOfText } from './report-of-text.ts';

/** One of us read danger in a text that was no report: it becomes one, and somebody is alerted. */
@Injectable()
export class ReportDangerText {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly readText: ReadText,
    private readonly reportOfText: ReportOfText,
  ) {}

  run(messageId: MessageId): Promise<void> {
    return this.unitOfWork.run(async () => {
      await this.reportOfText.run({ ...(await this.readText.run(messageId)), danger: true });
    });
  }
}
