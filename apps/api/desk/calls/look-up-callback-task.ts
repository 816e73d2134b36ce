import { type CallbackTaskId, type CallbackTaskView, ReadCallbackTask } from '#calls';
import { CaseOfCall, CaseOfReport, FindNumberInCases, type NumberInCases } from '#casework';
import type { CaseId } from '#kernel';
import { type OfferView, ReadOffer } from '#matching';
import { VolunteerByPhone, VolunteerContact } from '#volunteers';
import { Injectable } from '@nestjs/common';

/** Something to call about, with what stands around it. */
export interface CallbackTaskFound {
  readonly item: CallbackTaskView;
  readonly caseId: CaseId | undefined;
  /** The open cases whose person has the number of who called: nobody knows yet whether it was she. */
  readonly ofNumber: NumberInCases['cases'];
  /** The question to a volunteer that a text was to put. */
  readonly offer: OfferView | undefined;
  /** Who called, or whom a text was for, when it was a volunteer. */
  readonly volunteer: string | undefined;
}

@Injectable()
export class LookUpCallbackTask {
  constructor(
    private readonly readCallbackTask: ReadCallbackTask,
    private readonly caseOfCall: CaseOfCall,
    private readonly caseOfReport: CaseOfReport,
    private readonly findNumberInCases: FindNumberInCases,
    private readonly readOffer: ReadOffer,
    private readonly volunteerByPhone: VolunteerByPhone,
    private readonly volunteerContact: VolunteerContact,
  ) {}

  async run(callbackTaskId: CallbackTaskId): Promise<CallbackTaskFound> {
    const item = await this.readCallbackTask.run(callbackTaskId);
    if (item.kind === 'call') {
      const caseId = await this.caseOfCall.run(item.callId);
      const volunteer = await this.volunteerOf(item);
      return { item, caseId, ofNumber: await this.openCasesOf(item), offer: undefined, volunteer };
    }
    const { caseId, reportId, offerId } = item;
    const ofReport = reportId && (await this.caseOfReport.run(reportId));
    return {
      ...{ item, caseId: caseId ?? ofReport, ofNumber: [] },
      offer: offerId && (await this.readOffer.run(offerId)),
      volunteer: await this.volunteerOf(item),
    };
  }

  private async openCasesOf({ number }: CallbackTaskView): Promise<NumberInCases['cases']> {
    const found = number === undefined ? undefined : await this.findNumberInCases.run(number);
    return found?.cases.filter(({ state }) => state !== 'closed') ?? [];
  }

  /** The name of the volunteer who called, or whom a text was for. */
  async volunteerOf(item: CallbackTaskView): Promise<string | undefined> {
    const { number } = item;
    const isHers =
      item.kind === 'call' ? item.volunteer : /^(offer|visit)\./.test(item.purpose ?? '');
    const id = isHers && number !== undefined ? await this.volunteerByPhone.run(number) : undefined;
    return id && (await this.volunteerContact.run(id)).name;
  }
}
