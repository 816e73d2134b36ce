import type { CaseId, OfferId, RequestId, VolunteerId } from '#kernel';
import type { Tx } from '#platform';
import { Injectable } from '@nestjs/common';
import { In, Not } from 'typeorm';
import { RequestRow } from './request.entity.ts';
import { SeatRow } from './seat.entity.ts';

/** Requests and their seats. Whoever changes a request, a seat or an offer of it holds its lock first. */
@Injectable()
export class Requests {
  /**
   * Opens a request unless one of this case and role is alive; two that come at once make one.
   * @returns whether it was opened
   */
  async openOnce(tx: Tx, row: RequestRow, seats: readonly SeatRow[]): Promise<boolean> {
    const opened = await tx.query<{ id: RequestId }[]>(
      `insert into match_request (id, case_id, role, task, state, opened_at, opened_by, search, border)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9)
       on conflict (case_id, role) where state <> 'closed' do nothing returning id`,
      [
        ...[row.id, row.caseId, row.role, row.task, row.state, row.openedAt, row.openedBy],
        ...[row.search, row.border],
      ],
    );
    if (opened.length > 0) {
      await tx.insert(SeatRow, [...seats]);
    }
    return opened.length > 0;
  }

  async casesServed(tx: Tx, volunteerId: VolunteerId): Promise<CaseId[]> {
    const rows = await tx.query<{ case_id: CaseId }[]>(
      `select distinct o.case_id from seat s
       join offer o on o.id = s.offer_id
       join match_request r on r.id = s.request_id
       where o.volunteer_id = $1 and r.state <> 'closed'`,
      [volunteerId],
    );
    return rows.map((row) => row.case_id);
  }

  lock(tx: Tx, id: RequestId): Promise<RequestRow> {
    return tx.findOneOrFail(RequestRow, { where: { id }, lock: { mode: 'pessimistic_write' } });
  }

  async lockAlive(tx: Tx, caseId: CaseId, role: string): Promise<RequestRow | undefined> {
    const found = await tx.findOne(RequestRow, {
      where: { caseId, role, state: Not('closed') },
      lock: { mode: 'pessimistic_write' },
    });
    return found ?? undefined;
  }

  lockAllAlive(tx: Tx, caseId: CaseId): Promise<RequestRow[]> {
    return tx.find(RequestRow, {
      where: { caseId, state: Not('closed') },
      order: { id: 'ASC' },
      lock: { mode: 'pessimistic_write' },
    });
  }

  get(tx: Tx, id: RequestId): Promise<RequestRow> {
    return tx.findOneByOrFail(RequestRow, { id });
  }

  ofCase(tx: Tx, caseId: CaseId): Promise<RequestRow[]> {
    return tx.find(RequestRow, { where: { caseId }, order: { openedAt: 'ASC', id: 'ASC' } });
  }

  seatsOf(tx: Tx, requestIds: readonly RequestId[]): Promise<SeatRow[]> {
    return tx.find(SeatRow, {
      where: { requestId: In([...requestIds]) },
      order: { requestId: 'ASC', number: 'ASC' },
    });
  }

  async seatOf(tx: Tx, offerId: OfferId): Promise<SeatRow | undefined> {
    return (await tx.findOneBy(SeatRow, { offerId })) ?? undefined;
  }

  async save(tx: Tx, row: RequestRow): Promise<void> {
    await tx.save(RequestRow, row);
  }

  async saveSeat(tx: Tx, row: SeatRow): Promise<void> {
    await tx.save(SeatRow, row);
  }

  /** How many seats each of these volunteers has in requests that are alive. */
  async activeMatches(
    tx: Tx,
    volunteerIds: readonly VolunteerId[],
  ): Promise<ReadonlyMap<VolunteerId, number>> {
    const rows = await tx.query<{ volunteer_id: VolunteerId; matches: number }[]>(
      `select offer.volunteer_id, count(*)::int as matches
       from seat join offer on offer.id = seat.offer_id
         join match_request on match_request.id = seat.request_id
       where offer.volunteer_id = any($1) and match_request.state <> 'closed'
       group by offer.volunteer_id`,
      [volunteerIds],
    );
    return new Map(rows.map((row) => [row.volunteer_id, row.matches]));
  }
}
