import type { VolunteerId } from '#kernel';
import { type MeantOffer, OffersMeant } from '#matching';
import { Injectable } from '@nestjs/common';
import type { TextToReviewRow } from '../db/text-to-review.entity.ts';
import { mayAnswer } from '../domain/may-answer.ts';

/** The offers that a text which waits for a human may be a yes or a no to. */
@Injectable()
export class AnswersTo {
  constructor(private readonly offersMeant: OffersMeant) {}

  /** What is open or hers; else, and for a late yes, what is over while its place is free. */
  async run(
    { reason, receivedAt }: Pick<TextToReviewRow, 'reason' | 'receivedAt'>,
    volunteerId: VolunteerId,
  ): Promise<MeantOffer[]> {
    if (!mayAnswer(reason)) {
      return [];
    }
    const meant = await this.offersMeant.run(volunteerId, receivedAt);
    const alive = meant.filter(({ standing }) => standing === 'open' || standing === 'held');
    return reason === 'late_yes' || alive.length === 0
      ? meant.filter(({ standing }) => standing === 'late')
      : alive;
  }
}
