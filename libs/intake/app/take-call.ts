import { ReadCall } from '#calls';
import type { CallId, RecordingId } from '#kernel';
import { UnitOfWork, Vault } from '#platform';
import { Injectable } from '@nestjs/common';
import { Reports } from '../db/reports.repository.ts';
import { texts } from '../texts.nl.ts';
import { AmendReport } from './amend-report.ts';
import { ReceiveReport } from './receive-report.ts';

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
      if (call.wants === 'nothing' && recordingId === undefined) {
        return;
      }
      const key = `call:${callId}`;
      const known = await this.reports.withKey(tx, this.vault.hash('report-key', key));
      const reportId = known?.id ?? (await this.receive(call, key));
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

  private async receive(
    call: Awaited<ReturnType<ReadCall['run']>>,
    key: string,
  ): Promise<Awaited<ReturnType<ReceiveReport['run']>>['reportId']> {
    const receipt = await this.receiveReport.run(
      {
        channel: 'phone',
        self: call.self,
        danger: call.danger,
        person: { concern: texts.onThePhone(call.wants) },
        reporter: call.number === undefined ? {} : { phone: call.number },
      },
      key,
    );
    return receipt.reportId;
  }
}
