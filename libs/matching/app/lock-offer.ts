import { DomainError, type OfferId } from '#kernel';
import type { Tx } from '#platform';
import { Injectable } from '@nestjs/common';
import type { OfferRow } from '../db/offer.entity.ts';
import { Offers } from '../db/offers.repository.ts';
import type { RequestRow } from '../db/request.entity.ts';
import { Requests } from '../db/requests.repository.ts';
import type { SeatRow } from '../db/seat.entity.ts';

/** An offer with its request and the request's seats; nobody else changes any of them meanwhile. */
export interface LockedOffer {
  readonly offer: OfferRow;
  readonly request: RequestRow;
  readonly seats: readonly SeatRow[];
  /** The seat that this offer has. */
  readonly seat: SeatRow | undefined;
}

@Injectable()
export class LockOffer {
  constructor(
    private readonly offers: Offers,
    private readonly requests: Requests,
  ) {}

  async within(tx: Tx, offerId: OfferId): Promise<LockedOffer> {
    const { requestId } = await this.offers.get(tx, offerId);
    const request = await this.requests.lock(tx, requestId);
    // read again: what was read before the lock may be of yesterday
    const offer = await this.offers.get(tx, offerId);
    const seats = await this.requests.seatsOf(tx, [requestId]);
    return { offer, request, seats, seat: seats.find((seat) => seat.offerId === offerId) };
  }
}

/** @throws DomainError `seat.not_held` */
export function seatOf({ offer, seat }: LockedOffer): SeatRow {
  if (seat === undefined) {
    throw new DomainError('seat.not_held', { offerId: offer.id, state: offer.state });
  }
  return seat;
}
