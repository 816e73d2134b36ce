import type { CaseId, OfferId, RequestId, VolunteerId } from '#kernel';
import { UnitOfWork } from '#platform';
import { Injectable } from '@nestjs/common';
import type { OfferRow } from '../db/offer.entity.ts';
import { Offers } from '../db/offers.repository.ts';
import type { RequestRow } from '../db/request.entity.ts';
import { Requests } from '../db/requests.repository.ts';
import type { SeatRow } from '../db/seat.entity.ts';
import type { Distance } from '../domain/asking.ts';
import type { Search } from '../domain/next-wave.ts';
import type { OfferState } from '../domain/offer-state.ts';
import type { RequestState, Task } from '../domain/request-state.ts';
import type { SeatState } from '../domain/seat-state.ts';

/** A request as the desk shows it: its seats and everybody who was asked. */
export interface RequestView {
  readonly requestId: RequestId;
  readonly role: string;
  readonly task: Task;
  readonly state: RequestState;
  readonly openedAt: Date;
  readonly search: Search;
  readonly border: Distance;
  readonly seats: readonly {
    readonly number: number;
    readonly state: SeatState;
    readonly offerId: OfferId | undefined;
    readonly volunteerId: VolunteerId | undefined;
    readonly visitAt: Date | undefined;
    /** Open again: it was somebody's. */
    readonly wasFreed: boolean;
  }[];
  readonly offers: readonly {
    readonly offerId: OfferId;
    readonly volunteerId: VolunteerId;
    readonly state: OfferState;
    readonly code: string;
    readonly wave: number;
    /** Later than now while it waits for the quiet hours to end. */
    readonly sentAt: Date;
    readonly expiresAt: Date;
    readonly answeredAt: Date | undefined;
    readonly reached: boolean;
    /** These words wait for a human. */
    readonly wordsWait: boolean;
  }[];
}

@Injectable()
export class RequestsOfCase {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly requests: Requests,
    private readonly offers: Offers,
  ) {}

  /** The oldest first. */
  run(caseId: CaseId): Promise<RequestView[]> {
    return this.unitOfWork.run(async (tx) => {
      const rows = await this.requests.ofCase(tx, caseId);
      const ids = rows.map(({ id }) => id);
      const seats = await this.requests.seatsOf(tx, ids);
      const offers = await this.offers.ofRequests(tx, ids);
      return rows.map((row) =>
        viewOf(
          row,
          seats.filter(({ requestId }) => requestId === row.id),
          offers.filter(({ requestId }) => requestId === row.id),
        ),
      );
    });
  }
}

function viewOf(
  { id: requestId, role, task, state, openedAt, search, border }: RequestRow,
  seats: readonly SeatRow[],
  offers: readonly OfferRow[],
): RequestView {
  const volunteerOf = new Map(offers.map((offer) => [offer.id, offer.volunteerId]));
  return {
    ...{ requestId, role, task, state, openedAt, search, border },
    seats: seats.map((seat) => ({
      number: seat.number,
      state: seat.state,
      offerId: seat.offerId ?? undefined,
      volunteerId: seat.offerId === null ? undefined : volunteerOf.get(seat.offerId),
      visitAt: seat.visitAt ?? undefined,
      wasFreed: seat.state === 'open' && seat.changedAt > openedAt,
    })),
    offers: offers.map((offer) => ({
      offerId: offer.id,
      volunteerId: offer.volunteerId,
      state: offer.state,
      code: offer.code,
      wave: offer.wave,
      sentAt: offer.sentAt,
      expiresAt: offer.expiresAt,
      answeredAt: offer.answeredAt ?? undefined,
      ...{ reached: offer.reached, wordsWait: offer.wordsWait },
    })),
  };
}
