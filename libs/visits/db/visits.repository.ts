import {
  type CaseId,
  type OfferId,
  type RequestId,
  VISIT_ENDS_AFTER_MS,
  type VisitId,
  type VolunteerId,
} from '#kernel';
import type { Tx } from '#platform';
import { Injectable } from '@nestjs/common';
import { In, MoreThanOrEqual, Not } from 'typeorm';
import { VisitRow } from './visit.entity.ts';

@Injectable()
export class Visits {
  get(tx: Tx, id: VisitId): Promise<VisitRow> {
    return tx.findOneByOrFail(VisitRow, { id });
  }

  getForUpdate(tx: Tx, id: VisitId): Promise<VisitRow> {
    return tx.findOneOrFail(VisitRow, { where: { id }, lock: { mode: 'pessimistic_write' } });
  }

  findForUpdate(tx: Tx, id: VisitId): Promise<VisitRow | null> {
    return tx.findOne(VisitRow, { where: { id }, lock: { mode: 'pessimistic_write' } });
  }

  /** A visit with that of whoever comes along; locked, in the order of their ids. */
  atTheSameDoor(tx: Tx, { requestId, plannedAt }: VisitRow): Promise<VisitRow[]> {
    return tx.find(VisitRow, {
      where: { requestId, plannedAt, state: Not('withdrawn' as const) },
      order: { id: 'ASC' },
      lock: { mode: 'pessimistic_write' },
    });
  }

  ofOffer(tx: Tx, offerId: OfferId): Promise<VisitRow | null> {
    return tx.findOneBy(VisitRow, { offerId, state: Not('withdrawn' as const) });
  }

  /** The visit of somebody else at the same door at the same time. */
  together(tx: Tx, requestId: RequestId, plannedAt: Date): Promise<VisitRow | null> {
    return tx.findOneBy(VisitRow, { requestId, plannedAt, state: Not('withdrawn' as const) });
  }

  /** The visits of a volunteer that lie ahead, are going on or were today; the first planned first. */
  standingFor(
    tx: Tx,
    volunteerId: VolunteerId,
    now: Date,
    lock?: 'for_update',
  ): Promise<VisitRow[]> {
    const since = new Date(now.getTime() - VISIT_ENDS_AFTER_MS);
    return tx.find(VisitRow, {
      where: { volunteerId, state: In(['planned', 'released']), plannedAt: MoreThanOrEqual(since) },
      order: { plannedAt: 'ASC', id: 'ASC' },
      ...(lock === undefined ? {} : { lock: { mode: 'pessimistic_write' } }),
    });
  }

  /** The first planned first. */
  ofCase(tx: Tx, caseId: CaseId): Promise<VisitRow[]> {
    return tx.find(VisitRow, { where: { caseId }, order: { plannedAt: 'ASC', id: 'ASC' } });
  }

  /** Locked, in the order of their ids. */
  standing(
    tx: Tx,
    of: { readonly caseId: CaseId } | { readonly offerId: OfferId },
  ): Promise<VisitRow[]> {
    return tx.find(VisitRow, {
      where: { ...of, state: Not('withdrawn' as const) },
      order: { id: 'ASC' },
      lock: { mode: 'pessimistic_write' },
    });
  }

  /** Two visits of one request are planned one after the other, so that they get the same word. */
  async queueUp(tx: Tx, requestId: RequestId): Promise<void> {
    await tx.query('select pg_advisory_xact_lock(hashtextextended($1, 1100))', [requestId]);
  }

  async save(tx: Tx, row: VisitRow): Promise<void> {
    await tx.save(VisitRow, row);
  }
}
