import type { Tx } from '#platform';
import { Clock } from '#platform';
import { Injectable } from '@nestjs/common';
import type { RequestRow } from '../db/request.entity.ts';
import { Requests } from '../db/requests.repository.ts';
import type { SeatRow } from '../db/seat.entity.ts';
import { moveRequest } from '../domain/request-state.ts';
import { moveSeat } from '../domain/seat-state.ts';

/** A seat is nobody's again, and its request seeks again. */
@Injectable()
export class FreeSeat {
  constructor(
    private readonly requests: Requests,
    private readonly clock: Clock,
  ) {}

  async run(tx: Tx, request: RequestRow, seat: SeatRow): Promise<void> {
    Object.assign(seat, {
      state: moveSeat(seat.state, 'open'),
      offerId: null,
      confirmedBy: null,
      agreedBy: null,
      visitAt: null,
      changedAt: this.clock.now(),
    });
    await this.requests.saveSeat(tx, seat);
    if (request.state === 'filled') {
      request.state = moveRequest(request.state, 'open');
      await this.requests.save(tx, request);
    }
  }
}
