import type { OfferId, VolunteerId } from '#kernel';
import { AcceptOffer, DeclineOffer, OffersMeant, ReadOffer, RequestsOfCase } from '#matching';
import type { IncomingText } from '#messaging';
import { Clock, type Tx } from '#platform';
import { byItself } from '#reading';
import { VolunteerContact } from '#volunteers';
import { Injectable } from '@nestjs/common';
import { OffersTold } from '../db/offers-told.repository.ts';
import type { Standing, Step } from '../domain/standing.ts';
import { ASKED_BACK } from '../domain/purposes.ts';
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
    private readonly readOffer: ReadOffer,
    private readonly offersMeant: OffersMeant,
    private readonly requestsOfCase: RequestsOfCase,
    private readonly contact: VolunteerContact,
    private readonly textVolunteer: TextVolunteer,
    private readonly keepForHuman: KeepForHuman,
    private readonly told: OffersTold,
    private readonly clock: Clock,
  ) {}

  async within(tx: Tx, step: OfferStep, sender: Answering): Promise<void> {
    const { text, volunteerId, standing } = sender;
    if (volunteerId === undefined) {
      return;
    }
    if (step.do === 'ask_which') {
      await this.askWhich(
        volunteerId,
        step.says,
        standing.open.map(({ code }) => code),
      );
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
    if (outcome === 'late' || (outcome === 'filled' && (await this.cameFree(offerId)))) {
      const { firstName } = await this.contact.run(volunteerId);
      const answer = texts.overdueYes(firstName);
      await this.keepForHuman.within(tx, text, { reason: 'late_yes', volunteerId }, answer);
    } else if (outcome === 'filled') {
      await this.tellFilled(tx, offerId, { text, volunteerId });
    }
  }

  /** A place that was filled once, and is sought for again: somebody should know of this yes. */
  private async cameFree(offerId: OfferId): Promise<boolean> {
    const { caseId, requestId } = await this.readOffer.run(offerId);
    const requests = await this.requestsOfCase.run(caseId);
    return requests.some((one) => one.requestId === requestId && one.state === 'open');
  }

  /** Who heard it after sending her yes has had her answer. */
  private async tellFilled(
    tx: Tx,
    offerId: OfferId,
    { text, volunteerId }: { text: IncomingText; volunteerId: VolunteerId },
  ): Promise<void> {
    const told = { offerId, occasion: 'filled' };
    if (await this.told.note(tx, told, this.clock.now(), text.receivedAt)) {
      await this.textVolunteer.run({
        volunteerId,
        body: ({ firstName }) => texts.lateYes(firstName),
        purpose: 'offer.late-yes',
        about: { offerId },
      });
    }
  }

  private async takeNo(
    tx: Tx,
    offerId: OfferId,
    { text, volunteerId }: { text: IncomingText; volunteerId: VolunteerId },
  ): Promise<void> {
    const both = await this.maybeTheOther(offerId, text, volunteerId);
    if (both !== undefined) {
      await this.askWhich(volunteerId, 'no', both);
      return;
    }
    const outcome = await this.declineOffer.run(offerId);
    if (outcome === 'told') {
      await this.keepForHuman.within(tx, text, { reason: 'changed_mind', volunteerId });
    } else if (outcome === 'late') {
      await this.textVolunteer.run({
        volunteerId,
        body: ({ firstName }) => texts.declined(firstName),
        purpose: 'offer.late-no',
        about: { offerId },
      });
    }
  }

  /**
   * A bare no after a yes to another offer, while this one was open already, may take that yes back.
   * @returns the codes of both when it is not clear which is meant
   */
  private async maybeTheOther(
    offerId: OfferId,
    text: IncomingText,
    volunteerId: VolunteerId,
  ): Promise<string[] | undefined> {
    const { codes } = byItself(text.reading);
    if (codes.length > 0) {
      return undefined;
    }
    const meant = await this.offersMeant.run(volunteerId, text.receivedAt);
    const one = meant.find((offer) => offer.offerId === offerId && offer.standing === 'open');
    const accepted = meant.find(
      ({ standing, answeredAt }) =>
        (standing === 'held' || standing === 'told') &&
        one !== undefined &&
        answeredAt !== undefined &&
        answeredAt > one.sentAt,
    );
    return one === undefined || accepted === undefined ? undefined : [one.code, accepted.code];
  }

  private async askWhich(
    volunteerId: VolunteerId,
    says: 'yes' | 'no',
    codes: readonly string[],
  ): Promise<void> {
    await this.textVolunteer.run({
      volunteerId,
      body: ({ firstName }) => texts.which(firstName, says, codes),
      purpose: ASKED_BACK,
    });
  }
}
