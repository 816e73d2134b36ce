import type { CaseId, OfferId, VolunteerId } from '#kernel';
import { OfferForText, ReadOffer } from '#matching';
import { Clock, type Tx, UnitOfWork } from '#platform';
import { Injectable } from '@nestjs/common';
import { OffersTold } from '../db/offers-told.repository.ts';
import { VisitTalks } from '../db/visit-talk.repository.ts';
import { OFFER_ASKED } from '../domain/purposes.ts';
import { texts } from '../texts.nl.ts';
import { AskByCall } from './offer-call/ask-by-call.ts';
import { TextVolunteer } from './text-volunteer.ts';

/** What happened to an offer and is told to its volunteer. Expiry is not: silence was the answer. */
export type Occasion = 'ask' | 'held' | 'declined' | 'filled' | 'withdrawn' | 'confirmed';

interface OfferFact {
  readonly offerId: OfferId;
  readonly caseId: CaseId;
  readonly volunteerId: VolunteerId;
}

/** To who is called: she heard it on the phone, or is still to be asked. */
const spoken: readonly Occasion[] = ['held', 'declined', 'filled'];

/** Tells a volunteer what became of an offer: by text, and what it asks by a call where no text reaches her. */
@Injectable()
export class TellVolunteer {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly textVolunteer: TextVolunteer,
    private readonly askByCall: AskByCall,
    private readonly offerForText: OfferForText,
    private readonly readOffer: ReadOffer,
    private readonly told: OffersTold,
    private readonly talks: VisitTalks,
    private readonly clock: Clock,
  ) {}

  run(occasion: Occasion, fact: OfferFact): Promise<void> {
    return this.unitOfWork.run(async (tx) => {
      if (occasion === 'ask') {
        await this.ask(tx, fact);
      } else if ((await this.isTold(occasion, fact)) && (await this.isNews(tx, occasion, fact))) {
        await this.tell(occasion, fact);
      }
    });
  }

  /** A late yes may have had its answer already, and of a visit that falls away `visits` tells. */
  private async isNews(tx: Tx, occasion: Occasion, fact: OfferFact): Promise<boolean> {
    const { offerId, caseId, volunteerId } = fact;
    switch (occasion) {
      case 'filled':
      case 'declined':
        return this.told.note(tx, { offerId, occasion }, this.clock.now());
      case 'withdrawn':
        return !(await this.talks.knows(tx, caseId, volunteerId));
      case 'ask':
      case 'held':
      case 'confirmed':
        return true;
    }
  }

  /** Where no text arrives none is made, unless one of us is to ring instead: she counts on what she said yes to. */
  private async isTold(occasion: Occasion, { offerId, volunteerId }: OfferFact): Promise<boolean> {
    if (!(await this.askByCall.isFor(volunteerId))) {
      return true;
    }
    const { answeredAt } = await this.readOffer.run(offerId);
    return !spoken.includes(occasion) && answeredAt !== undefined;
  }

  /** An offer that was answered or withdrawn before its text was made is not asked any more. */
  private async ask(tx: Tx, { offerId, caseId, volunteerId }: OfferFact): Promise<void> {
    const { state, expiresAt } = await this.readOffer.run(offerId);
    if (state !== 'sent') {
      return;
    }
    await this.talks.overtake(tx, volunteerId);
    if (await this.askByCall.isFor(volunteerId)) {
      await this.askByCall.within(tx, { offerId, caseId, volunteerId, expiresAt });
      return;
    }
    const words = await this.offerForText.run(offerId);
    await this.textVolunteer.run({
      volunteerId,
      body: () => texts.ask(words),
      purpose: OFFER_ASKED,
      about: { caseId, offerId },
      priority: 'offer',
      validUntil: expiresAt,
    });
  }

  private async tell(
    occasion: Exclude<Occasion, 'ask'>,
    { offerId, caseId, volunteerId }: OfferFact,
  ): Promise<void> {
    const { code, answeredAt } = await this.readOffer.run(offerId);
    const words = occasion === 'withdrawn' && answeredAt !== undefined ? 'letGo' : occasion;
    await this.textVolunteer.run({
      volunteerId,
      body: ({ firstName }) => texts[words](firstName, code),
      purpose: `offer.${occasion}`,
      about: { caseId, offerId },
      courtesy: true,
    });
  }
}
