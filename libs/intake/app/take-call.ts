import { type CallView, ReadCall } from '#calls';
import type { CallId, RecordingId, ReportId } from '#kernel';
import { UnitOfWork, Vault } from '#platform';
import { Injectable } from '@nestjs/common';
import { Reports } from '../db/reports.repository.ts';
import { texts } from '../texts.nl.ts';
import { AmendReport } from './amend-report.ts';
import { ReceiveReport } from './receive-report.ts';
import type { NewReport } from './report-content.ts';

/** Makes a report of a call that left something to do, and adds its recording when that is here. */
@Injectable()
export class TakeCall {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly reports: Reports,
    private readonly vault: Vault,
    private readonly readCall: ReadCall,
    private readonly receiveReport: ReceiveReport,
    private readonly amendReport: AmendReport,
  ) {}

  run({ callId, recordingId }: { callId: CallId; recordingId?: RecordingId }): Promise<void> {
    return this.unitOfWork.run(async (tx) => {
      const call = await this.readCall.run(callId);
      if (recordingId === undefined && !reportsSomething(call)) {
        return;
      }
      const key = `call:${callId}`;
      const known = await this.reports.withKey(tx, this.vault.hash('report-key', key));
      const reportId = known?.id ?? (await this.receive(call, key));
      if (known !== null && call.ended && recordingId === undefined) {
        await this.addWhatFollowed(call, reportId);
      }
      if (recordingId !== undefined) {
        await this.amendReport.run({
          reportId,
          channel: 'phone',
          recordingId,
          key: `recording:${recordingId}`,
        });
      }
    });
  }

  /** The report of a caller in danger was made while she was on the line: what she wished then came later. */
  private async addWhatFollowed(call: CallView, reportId: ReportId): Promise<void> {
    const { callId, wants, number, callWhen } = call;
    const text = [texts.onThePhone(wants), ...(number === undefined ? [] : [number])].join(', ');
    await this.amendReport.run({
      ...{ reportId, channel: 'phone', text, key: `end:${callId}` },
      ...wishOf(callWhen),
    });
  }

  private async receive(call: CallView, key: string): Promise<ReportId> {
    const receipt = await this.receiveReport.run(
      {
        channel: 'phone',
        self: call.self,
        danger: call.danger,
        ...wishOf(call.callWhen),
        person: { concern: texts.onThePhone(call.wants) },
        reporter: call.number === undefined ? {} : { phone: call.number },
      },
      key,
    );
    return receipt.reportId;
  }
}

/** Who chose when to be called may be called. */
function wishOf(callWhen: CallView['callWhen']): Pick<NewReport, 'mayCall' | 'callWhen'> {
  return callWhen === undefined ? {} : { mayCall: 'yes', callWhen };
}

/** What a volunteer asks of us is work for the desk, and no report about anybody. */
function reportsSomething({ wants, danger, volunteer }: CallView): boolean {
  return danger || wants === 'message' || (wants === 'callback' && !volunteer);
}
