import { type ItemId, type ItemView, ReadItem } from '#calls';
import { CaseOfCall, CaseOfReport, FindNumberInCases, type NumberInCases } from '#casework';
import type { CaseId } from '#kernel';
import { type OfferView, ReadOffer } from '#matching';
import { VolunteerByPhone, VolunteerContact } from '#volunteers';
import { Injectable } from '@nestjs/common';

/** Something to call about, with what stands around it. */
export interface ItemFound {
  readonly item: ItemView;
  readonly caseId: CaseId | undefined;
  /** The open cases whose person has the number of who called: nobody knows yet whether it was she. */
  readonly ofNumber: NumberInCases['cases'];
  /** The question to a volunteer that a text was to put. */
  readonly offer: OfferView | undefined;
  /** Who called, or whom a text was for, when it was a volunteer. */
  readonly volunteer: string | undefined;
}

@Injectable()
export class LookUpItem {
  constructor(
    private readonly readItem: ReadItem,
    private readonly caseOfCall: CaseOfCall,
    private readonly caseOfReport: CaseOfReport,
    private readonly findNumberInCases: FindNumberInCases,
    private readonly readOffer: ReadOffer,
    private readonly volunteerByPhone: VolunteerByPhone,
    private readonly volunteerContact: VolunteerContact,
  ) {}

  async run(itemId: ItemId): Promise<ItemFound> {
    const item = await this.readItem.run(itemId);
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

  private async openCasesOf({ number }: ItemView): Promise<NumberInCases['cases']> {
    const found = number === undefined ? undefined : await this.findNumberInCases.run(number);
    return found?.cases.filter(({ state }) => state !== 'closed') ?? [];
  }

  /** The name of the volunteer who called, or whom a text was for. */
  async volunteerOf(item: ItemView): Promise<string | undefined> {
    const { number } = item;
    const isHers =
      item.kind === 'call' ? item.volunteer : /^(offer|visit)\./.test(item.purpose ?? '');
    const id = isHers && number !== undefined ? await this.volunteerByPhone.run(number) : undefined;
    return id && (await this.volunteerContact.run(id)).name;
  }
}
