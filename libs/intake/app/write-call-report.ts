import { ReadCall, SettleByReport } from '#calls';
import { CITY, type City, placesOf } from '#geography';
import { type AccountId, addressIn, type CallId, type ReportId } from '#kernel';
import { UnitOfWork } from '#platform';
import { Inject, Injectable } from '@nestjs/common';
import { createHash } from 'node:crypto';
import { texts } from '../texts.nl.ts';
import { AmendReport } from './amend-report.ts';
import { canonical } from './canonical.ts';
import { type Receipt, ReceiveReport } from './receive-report.ts';
import type { NewReport } from './report-content.ts';
import { ReportOfCall } from './report-of-call.ts';

export interface WrittenReport {
  readonly callId: CallId;
  readonly accountId: AccountId;
  readonly report: NewReport;
}

/**
 * The report of a call, typed by whoever speaks or spoke with the caller. A call has one report: what is
 * typed when there is one already is added to it, and the same words twice are there once.
 */
@Injectable()
export class WriteCallReport {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly readCall: ReadCall,
    private readonly settleByReport: SettleByReport,
    private readonly reportOfCall: ReportOfCall,
    private readonly receiveReport: ReceiveReport,
    private readonly amendReport: AmendReport,
    @Inject(CITY) private readonly city: City,
  ) {}

  /** @throws DomainError `call.not_found` */
  run({ callId, accountId, report }: WrittenReport): Promise<Receipt> {
    return this.unitOfWork.run(async () => {
      await this.readCall.run(callId);
      const key = `call:${callId}`;
      const known = await this.reportOfCall.run(callId);
      const other = await this.receiveReport.otherUnder(key, report, known);
      const receipt =
        other === undefined
          ? await this.receiveReport.run(report, key)
          : { ...other, danger: await this.add(other.reportId, report), repeated: true };
      await this.settleByReport.run({ callId, accountId });
      return receipt;
    });
  }

  private async add(reportId: ReportId, report: NewReport): Promise<boolean> {
    const { neighbourhood, danger, mayCall, callWhen } = report;
    const { knows } = report.person;
    const { street, houseNumber } = addressIn(report.person, placesOf(this.city));
    const words = createHash('sha256').update(canonical(report)).digest('hex');
    const added = await this.amendReport.run({
      ...{ reportId, channel: 'operator', danger, key: `typed:${words}` },
      ...{ text: texts.typedLater(report), said: report.person.concern },
      ...(street !== undefined && { place: { street, ...(houseNumber && { houseNumber }) } }),
      ...(neighbourhood !== undefined && { neighbourhood }),
      ...(knows !== undefined && { knows }),
      ...(mayCall !== undefined && { mayCall }),
      ...(callWhen !== undefined && { callWhen }),
    });
    return added.danger;
  }
}
