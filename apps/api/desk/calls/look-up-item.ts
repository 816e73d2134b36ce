import { type ItemId, type ItemView, ReadItem, type TextItemView } from '#calls';
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
  /** Whom a text was for, when it was a volunteer. */
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
      return { item, caseId, offer: undefined, volunteer: undefined };
    }
    const { caseId, reportId, offerId } = item;
    const ofReport = reportId && (await this.caseOfReport.run(reportId));
    return {
      ...{ item, caseId: caseId ?? ofReport },
      offer: offerId && (await this.readOffer.run(offerId)),
      volunteer: await this.volunteerOf(item),
    };
  }

  private async volunteerOf({ number, purpose }: TextItemView): Promise<string | undefined> {
    const isHers = /^(offer|visit)\./.test(purpose ?? '');
    const id = isHers && number !== undefined ? await this.volunteerByPhone.run(number) : undefined;
    return id && (await this.volunteerContact.run(id)).name;
  }
}
