import { CITY, type City } from '#geography';
import { ConfirmSeat, NotePersonAgrees, ReopenSeat, SendOffers } from '#matching';
import { Clock } from '#platform';
import { Controller, Inject, Post, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { Allow } from '../../http/sessions/allow.ts';
import { checkForm } from '../forms/check-form.ts';
import { ConfirmForm, OffersForm, personAgreesForm, ReopenForm } from '../forms/offer-forms.ts';
import { withoutUndefined } from '../forms/without-undefined.ts';
import { CasePage } from './case-page.ts';
import { Sent, type SentForm } from './sent-form.ts';
import { OffersOfCase } from './offers-of-case.ts';

/** Asking volunteers, confirming who said yes, and noting that the person agrees. */
@Allow({ role: 'coordinator' })
@Controller('desk/cases/:caseId')
export class MatchController {
  constructor(
    private readonly casePage: CasePage,
    private readonly offersOfCase: OffersOfCase,
    private readonly sendOffers: SendOffers,
    private readonly confirmSeat: ConfirmSeat,
    private readonly notePersonAgrees: NotePersonAgrees,
    private readonly reopenSeat: ReopenSeat,
    private readonly clock: Clock,
    @Inject(CITY) private readonly city: City,
  ) {}

  @Post('offers')
  async send(@Sent() sent: SentForm, @Res() reply: FastifyReply): Promise<void> {
    const { caseId, who, typed } = sent;
    const checked = checkForm(OffersForm, typed);
    const form = { form: 'offers', done: 'aanbod', anchor: 'aanbod' } as const;
    await this.casePage.take(
      reply,
      { ...sent, ...form, checked },
      ({ role, volunteers, offerReason }) =>
        this.sendOffers.run({
          ...{ caseId, role, volunteerIds: volunteers, accountId: who.accountId },
          ...withoutUndefined({ reason: offerReason }),
        }),
    );
  }

  @Post('confirm')
  async confirm(@Sent() sent: SentForm, @Res() reply: FastifyReply): Promise<void> {
    const { caseId, who, typed } = sent;
    const checked = checkForm(ConfirmForm, typed);
    const form = { form: 'seat', done: 'bevestigd', anchor: 'aanbod' } as const;
    await this.casePage.take(reply, { ...sent, ...form, checked }, async ({ offerId }) => {
      await this.offersOfCase.assertHas(caseId, offerId);
      await this.confirmSeat.run({ offerId, accountId: who.accountId });
    });
  }

  @Post('person-agrees')
  async personAgrees(@Sent() sent: SentForm, @Res() reply: FastifyReply): Promise<void> {
    const { caseId, who, typed } = sent;
    const checked = checkForm(personAgreesForm(this.city, this.clock.now()), typed);
    const form = { form: 'seat', done: 'bezoek', anchor: 'bezoeken' } as const;
    await this.casePage.take(reply, { ...sent, ...form, checked }, async ({ offerId, visitAt }) => {
      await this.offersOfCase.assertHas(caseId, offerId);
      await this.notePersonAgrees.run({ offerId, accountId: who.accountId, visitAt });
    });
  }

  @Post('reopen')
  async reopen(@Sent() sent: SentForm, @Res() reply: FastifyReply): Promise<void> {
    const { caseId, who, typed } = sent;
    const checked = checkForm(ReopenForm, typed);
    const form = { form: 'seat', done: 'vrij', anchor: 'aanbod' } as const;
    await this.casePage.take(
      reply,
      { ...sent, ...form, checked },
      async ({ offerId, reopenReason }) => {
        await this.offersOfCase.assertHas(caseId, offerId);
        await this.reopenSeat.run({
          ...{ offerId, accountId: who.accountId },
          ...withoutUndefined({ reason: reopenReason }),
        });
      },
    );
  }
}
