import { withoutUndefined } from '#kernel';
import { ConfirmSeat, NotePersonAgrees, ReopenSeat, SendOffers } from '#matching';
import { Controller } from '@nestjs/common';
import { Allow } from '../../http/sessions/allow.ts';
import type { SentOn } from '../forms/form-page.ts';
import { confirmForm, freeSeatForm, offersForm, personAgreesForm } from '../forms/offer-forms.ts';
import { TakesForm } from '../forms/takes-form.ts';
import { CasePage } from './case-page.ts';
import { OffersOfCase } from './offers-of-case.ts';

/** Asking volunteers, confirming who said yes, and noting that the person agrees. */
@Allow({ role: 'coordinator' })
@Controller('desk/cases/:caseId')
export class MatchController {
  constructor(
    private readonly offersOfCase: OffersOfCase,
    private readonly sendOffers: SendOffers,
    private readonly confirmSeat: ConfirmSeat,
    private readonly notePersonAgrees: NotePersonAgrees,
    private readonly reopenSeat: ReopenSeat,
  ) {}

  @TakesForm(offersForm, { at: 'offers', on: CasePage })
  send({ value, place, who }: SentOn<CasePage, typeof offersForm>): Promise<unknown> {
    const { role, volunteers: volunteerIds, offerReason: reason } = value;
    const { accountId } = who;
    return this.sendOffers.run({
      ...{ ...place, role, volunteerIds, accountId },
      ...withoutUndefined({ reason }),
    });
  }

  @TakesForm(confirmForm, { at: 'confirm', on: CasePage })
  async confirm({ value, place, who }: SentOn<CasePage, typeof confirmForm>): Promise<void> {
    const { offerId } = value;
    await this.offersOfCase.assertHas(place.caseId, offerId);
    await this.confirmSeat.run({ offerId, accountId: who.accountId });
  }

  @TakesForm(personAgreesForm, { at: 'person-agrees', on: CasePage })
  async personAgrees({
    value,
    place,
    who,
  }: SentOn<CasePage, typeof personAgreesForm>): Promise<void> {
    const { offerId, visitAt } = value;
    await this.offersOfCase.assertHas(place.caseId, offerId);
    await this.notePersonAgrees.run({ offerId, accountId: who.accountId, visitAt });
  }

  @TakesForm(freeSeatForm, { at: 'reopen', on: CasePage })
  async free({ value, place, who }: SentOn<CasePage, typeof freeSeatForm>): Promise<void> {
    const { offerId, reopenReason: reason } = value;
    const { accountId } = who;
    await this.offersOfCase.assertHas(place.caseId, offerId);
    await this.reopenSeat.run({ offerId, accountId, ...withoutUndefined({ reason }) });
  }
}
