import { type ItemId, type ItemView, ReadItem, WriteDown } from '#calls';
import { CITY, type City } from '#geography';
import { holdsDangerWord, type ReportId } from '#kernel';
import { UnitOfWork } from '#platform';
import { Inject, Injectable } from '@nestjs/common';
import { createHash } from 'node:crypto';
import { AmendReport } from './amend-report.ts';
import { ReceiveReport } from './receive-report.ts';
import { ReportOfCall } from './report-of-call.ts';

/**
 * What was said on the phone, as somebody wrote it down: it stands with the call and with the report it is
 * about. Words of danger make the report when a call has none, so that somebody is alerted.
 */
@Injectable()
export class TakeCallWords {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly writeDown: WriteDown,
    private readonly readItem: ReadItem,
    private readonly reportOfCall: ReportOfCall,
    private readonly receiveReport: ReceiveReport,
    private readonly amendReport: AmendReport,
    @Inject(CITY) private readonly city: City,
  ) {}

  /** @throws DomainError `call_item.not_found` */
  run({ itemId, text }: { readonly itemId: ItemId; readonly text: string }): Promise<void> {
    return this.unitOfWork.run(async () => {
      await this.writeDown.run({ itemId, text });
      const item = await this.readItem.run(itemId);
      const reportId = await this.reportOf(item);
      const danger = holdsDangerWord(text, Object.values(this.city.dangerWords).flat());
      if (reportId === undefined) {
        await (danger ? this.report(item, text) : undefined);
        return;
      }
      // what she stopped, or had stopped before she called, stays as it is whatever she said about it
      const quiet = item.kind === 'call' && (item.ownWish === 'stopped' || item.keepsClosed);
      // the same words saved twice are added once
      const key = `said:${createHash('sha256').update(text).digest('hex')}`;
      await this.amendReport.run({ reportId, channel: 'phone', text, danger, quiet, key });
    });
  }

  private async reportOf(item: ItemView): Promise<ReportId | undefined> {
    return item.kind === 'call' ? this.reportOfCall.run(item.callId) : item.reportId;
  }

  private async report(item: ItemView, concern: string): Promise<void> {
    if (item.kind !== 'call') {
      return;
    }
    const { callId, self, number, language } = item;
    await this.receiveReport.run(
      {
        ...{ channel: 'operator', self, danger: true, person: { concern } },
        reporter: { ...(number !== undefined && { phone: number }), language },
      },
      `call:${callId}`,
    );
  }
}
