import {
  type AccountId,
  DomainError,
  type MessageId,
  type OfferId,
  type VolunteerId,
} from '#kernel';
import {
  AcceptOffer,
  type AcceptOutcome,
  DeclineOffer,
  type DeclineOutcome,
  OpenOffersOf,
  RecentOfferOf,
} from '#matching';
import { Clock, UnitOfWork } from '#platform';
import { Injectable } from '@nestjs/common';
import type { HandledAs, UnclearTextRow } from '../db/unclear-text.entity.ts';
import { UnclearTextRows } from '../db/unclear-text.repository.ts';
import { texts } from '../texts.nl.ts';
import { TextVolunteer } from './text-volunteer.ts';

interface Resolution {
  readonly messageId: MessageId;
  readonly as: HandledAs;
  readonly accountId: AccountId;
  /** Which offer the answer is for, when more than one is open. */
  readonly offerId?: OfferId;
}

/** A human read an unclear text and says what it means. */
@Injectable()
export class ResolveUnclear {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly rows: UnclearTextRows,
    private readonly openOffersOf: OpenOffersOf,
    private readonly recentOfferOf: RecentOfferOf,
    private readonly acceptOffer: AcceptOffer,
    private readonly declineOffer: DeclineOffer,
    private readonly textVolunteer: TextVolunteer,
    private readonly clock: Clock,
  ) {}

  /**
   * @returns what the answer brought, or `read`
   * @throws DomainError `unclear_text.unknown`, `unclear_text.already_handled`, and where the text cannot be
   * an answer `unclear_text.nothing_asked`, `unclear_text.which_offer`
   */
  run({
    messageId,
    as,
    accountId,
    offerId,
  }: Resolution): Promise<AcceptOutcome | DeclineOutcome | 'read'> {
    return this.unitOfWork.run(async (tx) => {
      const row = await this.rows.findForUpdate(tx, messageId);
      if (row === null) {
        throw new DomainError('unclear_text.unknown', { messageId });
      }
      if (row.state === 'handled') {
        throw new DomainError('unclear_text.already_handled', { messageId });
      }
      Object.assign(row, {
        state: 'handled',
        handledAt: this.clock.now(),
        handledBy: accountId,
        handledAs: as,
      });
      await this.rows.save(tx, row);
      return as === 'read' ? 'read' : this.answer(row, as, offerId);
    });
  }

  private async answer(
    { messageId, volunteerId }: UnclearTextRow,
    as: 'yes' | 'no',
    named: OfferId | undefined,
  ): Promise<AcceptOutcome | DeclineOutcome> {
    if (volunteerId === null) {
      throw new DomainError('unclear_text.nothing_asked', { messageId });
    }
    const offerId = await this.offerMeant(messageId, volunteerId, named);
    if (as === 'no') {
      return this.declineOffer.run(offerId);
    }
    const outcome = await this.acceptOffer.run(offerId);
    if (outcome !== 'held') {
      await this.textVolunteer.run({
        volunteerId,
        body: ({ firstName }) => texts.lateYes(firstName),
        purpose: 'offer.late-yes',
        about: { offerId },
      });
    }
    return outcome;
  }

  private async offerMeant(
    messageId: MessageId,
    volunteerId: VolunteerId,
    named: OfferId | undefined,
  ): Promise<OfferId> {
    const open = await this.openOffersOf.run(volunteerId);
    const meant = named === undefined ? open : open.filter(({ offerId }) => offerId === named);
    if (meant.length > 1) {
      throw new DomainError('unclear_text.which_offer', { messageId });
    }
    const recent = open.length === 0 ? await this.recentOfferOf.run(volunteerId) : undefined;
    const offerId = meant[0]?.offerId ?? recent?.offerId;
    if (offerId === undefined) {
      throw new DomainError('unclear_text.nothing_asked', { messageId });
    }
    return offerId;
  }
}
