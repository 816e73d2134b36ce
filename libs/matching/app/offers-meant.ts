import { type CaseId, DAY_MS, type OfferId, type VolunteerId } from '#kernel';
import { type Tx, UnitOfWork } from '#platform';
import { Injectable } from '@nestjs/common';
import type { OfferRow } from '../db/offer.entity.ts';
import { Offers } from '../db/offers.repository.ts';
import { Requests } from '../db/requests.repository.ts';
import { personWasTold } from '../domain/seat-state.ts';

/** As long as an offer may take to be answered, and some days more. */
const RECENT_DAYS = 14;

/** An offer that words of its volunteer may be about. */
export interface MeantOffer {
  readonly offerId: OfferId;
  readonly caseId: CaseId;
  readonly code: string;
  /**
   * `open`: not answered; `held`: the place is hers; `told`: the person knows that she comes; `late`: it is
   * over, but its place is free.
   */
  readonly standing: 'open' | 'held' | 'told' | 'late';
  readonly sentAt: Date;
  readonly answeredAt: Date | undefined;
}

/** What a volunteer's words may be about that were said at some moment: nothing that was asked later. */
@Injectable()
export class OffersMeant {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly offers: Offers,
    private readonly requests: Requests,
  ) {}

  /** The oldest first. */
  run(volunteerId: VolunteerId, saidAt: Date): Promise<MeantOffer[]> {
    return this.unitOfWork.run(async (tx) => {
      const since = new Date(saidAt.getTime() - RECENT_DAYS * DAY_MS);
      const rows = await this.offers.sentTo(tx, volunteerId, { since, until: saidAt });
      const meant: MeantOffer[] = [];
      for (const row of rows) {
        const standing = await this.standingOf(tx, row);
        if (standing !== undefined) {
          const { id: offerId, caseId, code, sentAt } = row;
          const answeredAt = row.answeredAt ?? undefined;
          meant.push({ offerId, caseId, code, standing, sentAt, answeredAt });
        }
      }
      return meant;
    });
  }

  private async standingOf(tx: Tx, row: OfferRow): Promise<MeantOffer['standing'] | undefined> {
    switch (row.state) {
      case 'sent':
        return 'open';
      case 'accepted': {
        const seat = await this.requests.seatOf(tx, row.id);
        return seat !== undefined && personWasTold(seat.state) ? 'told' : 'held';
      }
      case 'expired':
      case 'filled':
      case 'declined':
        return (await this.hasPlace(tx, row)) ? 'late' : undefined;
      case 'withdrawn':
        return undefined;
    }
  }

  private async hasPlace(tx: Tx, row: OfferRow): Promise<boolean> {
    const { state } = await this.requests.get(tx, row.requestId);
    return state === 'open' && !(await this.offers.hasNewerThan(tx, row));
  }
}
