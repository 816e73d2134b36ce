import { AccountNames } from '#accounts';
import { type OngoingCall, OngoingCalls } from '#calls';
import { CaseOfReport } from '#casework';
import { type Known, WhoIs } from '#dialogue';
import { ReportOfCall } from '#intake';
import { VolunteerContact } from '#volunteers';
import { Injectable } from '@nestjs/common';
import { type CallNow, callNowView } from './calls-now-view.ts';

/** Who calls now, for every page of the desk. */
@Injectable()
export class CallsNow {
  constructor(
    private readonly ongoingCalls: OngoingCalls,
    private readonly whoIs: WhoIs,
    private readonly accountNames: AccountNames,
    private readonly volunteerContact: VolunteerContact,
    private readonly reportOfCall: ReportOfCall,
    private readonly caseOfReport: CaseOfReport,
  ) {}

  async run(): Promise<object[]> {
    const views: object[] = [];
    for (const call of await this.ongoingCalls.run()) {
      views.push(callNowView(await this.lookUp(call)));
    }
    return views;
  }

  private async lookUp(call: OngoingCall): Promise<CallNow> {
    const known = call.number === undefined ? undefined : await this.whoIs.run(call.number);
    return {
      ...{ call, known },
      colleague: await this.nameOf(call),
      volunteer: await this.volunteerIn(known),
      written: await this.reportOf(call),
    };
  }

  private async nameOf({ answeredBy }: OngoingCall): Promise<string | undefined> {
    return answeredBy && (await this.accountNames.run([answeredBy])).get(answeredBy);
  }

  private async volunteerIn(known: Known | undefined): Promise<string | undefined> {
    return known?.volunteerId && (await this.volunteerContact.run(known.volunteerId)).name;
  }

  private async reportOf({ callId }: OngoingCall): Promise<CallNow['written']> {
    const reportId = await this.reportOfCall.run(callId);
    return reportId && { reportId, caseId: await this.caseOfReport.run(reportId) };
  }
}
