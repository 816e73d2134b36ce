import { NoteSpokenAnswer } from '#dialogue';
import { withoutUndefined } from '#kernel';
import {
  ConfirmSeat,
  ExcludeVolunteer,
  NotePersonAgrees,
  ReopenSeat,
  SendOffers,
  StartSearch,
  StopSearch,
} from '#matching';
import { Controller } from '@nestjs/common';
import { Allow } from '../../http/sessions/allow.ts';
import type { SentOn } from '../forms/form-page.ts';
import {
  allowForm,
  confirmForm,
  excludeForm,
  freeSeatForm,
  offersForm,
  personAgreesForm,
  searchForm,
  spokenAnswerForm,
  stopSearchForm,
} from '../forms/offer-forms.ts';
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
    private readonly startSearch: StartSearch,
    private readonly stopSearch: StopSearch,
    private readonly excludeVolunteer: ExcludeVolunteer,
    private readonly confirmSeat: ConfirmSeat,
    private readonly notePersonAgrees: NotePersonAgrees,
    private readonly reopenSeat: ReopenSeat,
    private readonly noteSpokenAnswer: NoteSpokenAnswer,
  ) {}

  @TakesForm(offersForm, { at: 'offers', on: CasePage })
  send({ value, place, who }: SentOn<CasePage, typeof offersForm>): Promise<unknown> {
    const { role, task, volunteers: volunteerIds, offerReason: reason } = value;
    const { accountId } = who;
    return this.sendOffers.run({
      ...{ ...place, role, task, volunteerIds, accountId },
      ...withoutUndefined({ reason }),
    });
  }

  @TakesForm(searchForm, { at: 'search', on: CasePage })
  search({ value, place, who }: SentOn<CasePage, typeof searchForm>): Promise<unknown> {
    return this.startSearch.run({ ...place, ...value, accountId: who.accountId });
  }

  @TakesForm(stopSearchForm, { at: 'stop-search', on: CasePage })
  async stop({ value, place, who }: SentOn<CasePage, typeof stopSearchForm>): Promise<void> {
    await this.offersOfCase.assertHasRequest(place.caseId, value.requestId);
    await this.stopSearch.run({ ...value, accountId: who.accountId });
  }

  @TakesForm(excludeForm, { at: 'exclude', on: CasePage })
  exclude({ value, place, who }: SentOn<CasePage, typeof excludeForm>): Promise<void> {
    const { excluded: volunteerId, excludedBy: saidBy } = value;
    const { accountId } = who;
    return this.excludeVolunteer.run({ ...place, volunteerId, saidBy, accountId });
  }

  @TakesForm(allowForm, { at: 'allow', on: CasePage })
  allow({ value, place, who }: SentOn<CasePage, typeof allowForm>): Promise<void> {
    const { excluded: volunteerId } = value;
    return this.excludeVolunteer.undo({ ...place, volunteerId, accountId: who.accountId });
  }

  @TakesForm(spokenAnswerForm, { at: 'spoken-answer', on: CasePage })
  async answered({ value, place, who }: SentOn<CasePage, typeof spokenAnswerForm>): Promise<void> {
    const { answered: offerId, spoken: says } = value;
    await this.offersOfCase.assertHas(place.caseId, offerId);
    await this.noteSpokenAnswer.run({ offerId, says, accountId: who.accountId });
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
