import { type CallView, OngoingCalls, ReadCall } from '#calls';
import { CaseOfReport } from '#casework';
import { ReportOfCall } from '#intake';
import { type CallId, showPhone } from '#kernel';
import { Injectable } from '@nestjs/common';

/** What the form of a report shows of the call it is about. */
export interface CallOfReport {
  readonly callId: CallId;
  readonly startedAt: Date;
  readonly number: CallView['number'];
  /** It has a report already: what is typed is added to it. */
  readonly isWritten: boolean;
  readonly caseHref: string | undefined;
}

/** The call of which somebody types the report. */
@Injectable()
export class CallOfForm {
  constructor(
    private readonly readCall: ReadCall,
    private readonly ongoingCalls: OngoingCalls,
    private readonly reportOfCall: ReportOfCall,
    private readonly caseOfReport: CaseOfReport,
  ) {}

  /** @throws DomainError `call.not_found` */
  async run(callId: CallId): Promise<CallOfReport> {
    const { startedAt, number } = await this.readCall.run(callId);
    const reportId = await this.reportOfCall.run(callId);
    const caseId = reportId && (await this.caseOfReport.run(reportId));
    return {
      ...{ callId, startedAt, number, isWritten: reportId !== undefined },
      caseHref: caseId && `/desk/cases/${caseId}`,
    };
  }

  /** What is known before anything is typed. */
  async filledIn(callId: CallId): Promise<Readonly<Record<string, string[]>>> {
    const { number, language, self } = await this.readCall.run(callId);
    const ongoing = (await this.ongoingCalls.run()).find((one) => one.callId === callId);
    return {
      about: [self ? 'myself' : 'somebody'],
      language: [ongoing?.spoken ?? language],
      ...(number !== undefined && { reporterPhone: [showPhone(number)] }),
    };
  }
}
