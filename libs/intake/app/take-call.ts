import { type CallView, ReadCall } from '#calls';
import { type CallId, type RecordingId, type ReportId, showPhone } from '#kernel';
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
      const linked = await this.reports.linkedTo(tx, callId);
      if (linked !== undefined) {
        await this.goWith(linked, call, recordingId);
        return;
      }
      const key = `call:${callId}`;
      const known = await this.reports.withKey(tx, this.vault.hash('report-key', key));
      if (known === null && !reportsSomething(call, recordingId)) {
        return;
      }
      const reportId = known?.id ?? (await this.receive(call, key));
      if (known !== null && recordingId === undefined) {
        await this.addWhatFollowed(call, reportId);
      }
      if (recordingId !== undefined) {
        await this.addRecording(reportId, recordingId);
      }
    });
  }

  /**
   * The person of a case called: what she leaves stands with the report that is there, and whether it opens
   * again what was closed was settled on the line.
   */
  private async goWith(
    reportId: ReportId,
    call: CallView,
    recordingId: RecordingId | undefined,
  ): Promise<void> {
    if (recordingId !== undefined) {
      await this.addRecording(reportId, recordingId, call.keepsClosed);
      return;
    }
    if (call.danger) {
      const { callId } = call;
      const text = [texts.dangerOnThePhone(), ...call.saidAtChoices].join('. ');
      const key = `danger:${callId}`;
      await this.amendReport.run({ reportId, channel: 'phone', text, danger: true, key });
    }
    await this.addWhatFollowed(call, reportId);
  }

  private async addRecording(
    reportId: ReportId,
    recordingId: RecordingId,
    quiet = false,
  ): Promise<void> {
    const key = `recording:${recordingId}`;
    await this.amendReport.run({ reportId, channel: 'phone', recordingId, quiet, key });
  }

  /** The report of a caller in danger was made while she was on the line: what she wished then came later. */
  private async addWhatFollowed(call: CallView, reportId: ReportId): Promise<void> {
    const { callId, wants, number, callWhen, keepsClosed: quiet } = call;
    if (!call.ended || wants === 'nothing') {
      return;
    }
    const text = [
      texts.onThePhone(wants),
      ...(number === undefined ? [] : [showPhone(number)]),
    ].join(', ');
    await this.amendReport.run({
      ...{ reportId, channel: 'phone', text, byUs: true, quiet, key: `end:${callId}` },
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
        person: { concern: [texts.onThePhone(call.wants), ...call.saidAtChoices].join('. ') },
        said: call.saidAtChoices.join('. '),
        reporter: {
          ...(call.number !== undefined && { phone: call.number }),
          language: call.language,
        },
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

/**
 * What a volunteer asks of us is work for the desk, and no report about anybody; so is a wish of somebody
 * who may be one of several persons, until it is known whose it is. Neither is a call in which nothing was
 * said and nobody wants to be called: its trace is on the desk too.
 */
function reportsSomething(
  { wants, danger, volunteer, ownWish, recordingState }: CallView,
  recordingId: RecordingId | undefined,
): boolean {
  const isHeard = recordingId !== undefined && recordingState === 'stored';
  const isForTheDesk = volunteer || ownWish === 'several';
  return isHeard || danger || wants === 'message' || (wants === 'callback' && !isForTheDesk);
}
