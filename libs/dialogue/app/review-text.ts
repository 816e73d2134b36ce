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
  RecentOfferOf,
} from '#matching';
import { Clock, UnitOfWork } from '#platform';
import { Injectable } from '@nestjs/common';
import type { HandledAs, TextToReviewRow } from '../db/text-to-review.entity.ts';
import { TextToReviewRows } from '../db/text-to-review.repository.ts';
import { mayAnswer } from '../domain/may-answer.ts';
import { texts } from '../texts.nl.ts';
import { AnswersTo } from './answers-to.ts';
import { MakeReport } from './make-report.ts';
import { NoteText } from './note-text.ts';
import { TextVolunteer } from './text-volunteer.ts';
import { WordsAreRead } from './words-are-read.ts';

interface Resolution {
  readonly messageId: MessageId;
  readonly as: HandledAs;
  readonly accountId: AccountId;
  /** Which offer the answer is for, when it may be for more than one. */
  readonly offerId?: OfferId;
}

/** A coordinator read a text to review and says what it means. */
@Injectable()
export class ReviewText {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly rows: TextToReviewRows,
    private readonly answersTo: AnswersTo,
    private readonly noteText: NoteText,
    private readonly makeReport: MakeReport,
    private readonly recentOfferOf: RecentOfferOf,
    private readonly acceptOffer: AcceptOffer,
    private readonly declineOffer: DeclineOffer,
    private readonly textVolunteer: TextVolunteer,
    private readonly wordsAreRead: WordsAreRead,
    private readonly clock: Clock,
  ) {}

  /**
   * @returns what the answer brought; `read`, or `report` where it is one after all
   * @throws DomainError `text_to_review.unknown`, `text_to_review.already_handled`, and where the text cannot be
   * an answer `text_to_review.nothing_asked`, `text_to_review.which_offer`; `text_to_review.person_told` when a no
   * comes after the person heard who comes: somebody must speak with her first
   */
  run({
    messageId,
    as,
    accountId,
    offerId,
  }: Resolution): Promise<AcceptOutcome | DeclineOutcome | 'read' | 'report'> {
    return this.unitOfWork.run(async (tx) => {
      const row = await this.rows.findForUpdate(tx, messageId);
      if (row === null) {
        throw new DomainError('text_to_review.unknown', { messageId });
      }
      if (row.state === 'handled') {
        throw new DomainError('text_to_review.already_handled', { messageId });
      }
      Object.assign(row, {
        state: 'handled',
        handledAt: this.clock.now(),
        handledBy: accountId,
        handledAs: as,
      });
      await this.rows.save(tx, row);
      const brought = await this.take(row, { as, accountId }, offerId);
      await this.wordsAreRead.within(tx, row.volunteerId);
      return brought;
    });
  }

  private async take(
    row: TextToReviewRow,
    { as, accountId }: Pick<Resolution, 'as' | 'accountId'>,
    offerId: OfferId | undefined,
  ): Promise<AcceptOutcome | DeclineOutcome | 'read' | 'report'> {
    if (as === 'report') {
      await this.makeReport.ofRow(row, accountId);
      return as;
    }
    await this.makeReport.isRead(row.messageId, accountId);
    return as === 'read' ? as : this.answer(row, { as, accountId }, offerId);
  }

  private async answer(
    row: TextToReviewRow,
    { as, accountId }: { readonly as: 'yes' | 'no'; readonly accountId: AccountId },
    named: OfferId | undefined,
  ): Promise<AcceptOutcome | DeclineOutcome> {
    const { messageId, volunteerId } = row;
    if (volunteerId === null) {
      throw new DomainError('text_to_review.nothing_asked', { messageId });
    }
    const offerId = await this.offerMeant(row, volunteerId, named);
    await this.noteText.aboutOffer(row, volunteerId, offerId);
    if (as === 'no') {
      const declined = await this.declineOffer.run(offerId, accountId);
      if (declined === 'told') {
        throw new DomainError('text_to_review.person_told', { messageId });
      }
      return declined;
    }
    const outcome = await this.acceptOffer.runLate(offerId, accountId);
    if (outcome !== 'held') {
      const words = outcome === 'filled' ? texts.lateYes : texts.overYes;
      await this.textVolunteer.run({
        volunteerId,
        body: ({ firstName }) => words(firstName),
        purpose: 'offer.late-yes',
        about: { offerId },
      });
    }
    return outcome;
  }

  /** One that had been asked when the text came: a later one is about somebody else. */
  private async offerMeant(
    row: TextToReviewRow,
    volunteerId: VolunteerId,
    named: OfferId | undefined,
  ): Promise<OfferId> {
    const { messageId, reason, receivedAt } = row;
    if (!mayAnswer(reason)) {
      throw new DomainError('text_to_review.nothing_asked', { messageId });
    }
    const meant = await this.answersTo.run(row, volunteerId);
    if (named === undefined && meant.length > 1) {
      throw new DomainError('text_to_review.which_offer', { messageId });
    }
    const recent = await this.recentOfferOf.run(volunteerId, receivedAt);
    const known = [...meant, ...(recent === undefined ? [] : [recent])];
    const found = known.find(({ offerId }) => named === undefined || offerId === named);
    if (found === undefined) {
      throw new DomainError('text_to_review.nothing_asked', { messageId });
    }
    return found.offerId;
  }
}
