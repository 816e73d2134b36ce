import { type ItemId, type ItemView, ReadItem } from '#calls';
import { CaseOfCall, CaseOfReport } from '#casework';
import type { CaseId } from '#kernel';
import { type OfferView, ReadOffer } from '#matching';
import { VolunteerByPhone, VolunteerContact } from '#volunteers';
import { Injectable } from '@nestjs/common';

/** Something to call about, with what stands around it. */
export interface ItemFound {
  readonly item: ItemView;
  readonly caseId: CaseId | undefined;
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
    private readonly readOffer: ReadOffer,
    private readonly volunteerByPhone: VolunteerByPhone,
    private readonly volunteerContact: VolunteerContact,
  ) {}

  async run(itemId: ItemId): Promise<ItemFound> {
    const item = await this.readItem.run(itemId);
    if (item.kind === 'call') {
      const caseId = await this.caseOfCall.run(item.callId);
      return { item, caseId, offer: undefined, volunteer: await this.volunteerOf(item) };
    }
    const { caseId, reportId, offerId } = item;
    const ofReport = reportId && (await this.caseOfReport.run(reportId));
    return {
      ...{ item, caseId: caseId ?? ofReport },
      offer: offerId && (await this.readOffer.run(offerId)),
      volunteer: await this.volunteerOf(item),
    };
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
