import type { OfferId, VolunteerId } from '#kernel';
import { AcceptOffer, DeclineOffer } from '#matching';
import type { IncomingText } from '#messaging';
import { Clock, type Tx } from '#platform';
import { VolunteerContact } from '#volunteers';
import { Injectable } from '@nestjs/common';
import { OffersTold } from '../db/offers-told.repository.ts';
import type { Standing, Step } from '../domain/what-follows.ts';
import { texts } from '../texts.nl.ts';
import { KeepForHuman } from './keep-for-human.ts';
import { TextVolunteer } from './text-volunteer.ts';

type OfferStep = Extract<Step, { do: 'accept' | 'decline' | 'answer_late' | 'ask_which' }>;

interface Answering {
  readonly text: IncomingText;
  readonly volunteerId: VolunteerId | undefined;
  readonly standing: Pick<Standing, 'open'>;
}

/** Takes a clear answer to an offer. What it brought is told by the facts that follow from it. */
@Injectable()
export class AnswerOffer {
  constructor(
    private readonly acceptOffer: AcceptOffer,
    private readonly declineOffer: DeclineOffer,
    private readonly contact: VolunteerContact,
    private readonly textVolunteer: TextVolunteer,
    private readonly keepForHuman: KeepForHuman,
    private readonly told: OffersTold,
    private readonly clock: Clock,
  ) {}

  async run(tx: Tx, step: OfferStep, sender: Answering): Promise<void> {
    const { text, volunteerId, standing } = sender;
    if (volunteerId === undefined) {
      return;
    }
    if (step.do === 'ask_which') {
      await this.askWhich(volunteerId, step.says, standing);
    } else if (step.do === 'accept' || (step.do === 'answer_late' && step.says === 'yes')) {
      await this.accept(tx, step.offerId, { text, volunteerId });
    } else {
      await this.takeNo(tx, step.offerId, { text, volunteerId });
    }
  }

  async decline(offerId: OfferId): Promise<void> {
    await this.declineOffer.run(offerId);
  }

  private async accept(
    tx: Tx,
    offerId: OfferId,
    { text, volunteerId }: { text: IncomingText; volunteerId: VolunteerId },
  ): Promise<void> {
    const outcome = await this.acceptOffer.run(offerId);
    if (outcome === 'filled') {
      // who heard it after sending her yes has had her answer
      const unheard = { offerId, occasion: 'filled' };
      if (await this.told.note(tx, unheard, this.clock.now(), text.receivedAt)) {
        await this.textVolunteer.run({
          volunteerId,
          body: ({ firstName }) => texts.lateYes(firstName),
          purpose: 'offer.late-yes',
          about: { offerId },
        });
      }
    } else if (outcome === 'late') {
      const { firstName } = await this.contact.run(volunteerId);
      const answer = texts.overdueYes(firstName);
      await this.keepForHuman.run(tx, text, { reason: 'late_yes', volunteerId }, answer);
    }
  }

  private async takeNo(
    tx: Tx,
    offerId: OfferId,
    { text, volunteerId }: { text: IncomingText; volunteerId: VolunteerId },
  ): Promise<void> {
    const outcome = await this.declineOffer.run(offerId);
    if (outcome === 'told') {
      await this.keepForHuman.run(tx, text, { reason: 'changed_mind', volunteerId });
    } else if (outcome === 'late') {
      await this.textVolunteer.run({
        volunteerId,
        body: ({ firstName }) => texts.declined(firstName),
        purpose: 'offer.late-no',
        about: { offerId },
      });
    }
  }

  private async askWhich(
    volunteerId: VolunteerId,
    says: 'yes' | 'no',
    { open }: Pick<Standing, 'open'>,
  ): Promise<void> {
    const codes = open.map(({ code }) => code);
    await this.textVolunteer.run({
      volunteerId,
      body: ({ firstName }) => texts.which(firstName, says, codes),
      purpose: 'offer.which',
    });
  }
}
