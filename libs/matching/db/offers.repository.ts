import type { CaseId, OfferId, RequestId, VolunteerId } from '#kernel';
import type { Tx } from '#platform';
import { Injectable } from '@nestjs/common';
import { And, In, LessThanOrEqual, MoreThan, Not } from 'typeorm';
import { OfferRow } from './offer.entity.ts';

/** Of what a volunteer was asked. */
const MOST_SHOWN = 50;

@Injectable()
export class Offers {
  get(tx: Tx, id: OfferId): Promise<OfferRow> {
    return tx.findOneByOrFail(OfferRow, { id });
  }

  async add(tx: Tx, row: OfferRow): Promise<void> {
    await tx.insert(OfferRow, row);
  }

  async save(tx: Tx, row: OfferRow): Promise<void> {
    await tx.save(OfferRow, row);
  }

  ofRequests(tx: Tx, requestIds: readonly RequestId[]): Promise<OfferRow[]> {
    return tx.find(OfferRow, {
      where: { requestId: In([...requestIds]) },
      order: { wave: 'ASC', id: 'ASC' },
    });
  }

  openOf(tx: Tx, requestId: RequestId): Promise<OfferRow[]> {
    return tx.find(OfferRow, { where: { requestId, state: 'sent' }, order: { id: 'ASC' } });
  }

  /** What a volunteer was asked, the newest first. */
  lastTo(tx: Tx, volunteerId: VolunteerId): Promise<OfferRow[]> {
    const order = { sentAt: 'DESC', id: 'DESC' } as const;
    return tx.find(OfferRow, { where: { volunteerId }, order, take: MOST_SHOWN });
  }

  async everAsked(tx: Tx): Promise<VolunteerId[]> {
    const rows = await tx.query<{ volunteer_id: VolunteerId }[]>(
      'select distinct volunteer_id from offer',
    );
    return rows.map((row) => row.volunteer_id);
  }

  /** Also those that wait for the quiet hours to end. */
  unansweredBy(tx: Tx, volunteerId: VolunteerId): Promise<OfferRow[]> {
    return tx.find(OfferRow, { where: { volunteerId, state: 'sent' }, order: { id: 'ASC' } });
  }

  acceptedBy(tx: Tx, volunteerId: VolunteerId): Promise<OfferRow[]> {
    return tx.find(OfferRow, { where: { volunteerId, state: 'accepted' }, order: { id: 'ASC' } });
  }

  /** What a volunteer was asked and may answer now. */
  openTo(tx: Tx, volunteerId: VolunteerId, now: Date): Promise<OfferRow[]> {
    return tx.find(OfferRow, {
      where: { volunteerId, state: 'sent', sentAt: LessThanOrEqual(now) },
      order: { sentAt: 'ASC', id: 'ASC' },
    });
  }

  /** The newest that is no longer open and left in this time. */
  async lastSettledOf(
    tx: Tx,
    volunteerId: VolunteerId,
    { since, until }: { readonly since: Date; readonly until: Date },
  ): Promise<OfferRow | undefined> {
    const found = await tx.findOne(OfferRow, {
      where: {
        volunteerId,
        state: Not('sent'),
        sentAt: And(MoreThan(since), LessThanOrEqual(until)),
      },
      order: { sentAt: 'DESC', id: 'DESC' },
    });
    return found ?? undefined;
  }

  /** All that left in this time, the oldest first. */
  sentTo(
    tx: Tx,
    volunteerId: VolunteerId,
    { since, until }: { readonly since: Date; readonly until: Date },
  ): Promise<OfferRow[]> {
    return tx.find(OfferRow, {
      where: { volunteerId, sentAt: And(MoreThan(since), LessThanOrEqual(until)) },
      order: { sentAt: 'ASC', id: 'ASC' },
    });
  }

  /** All that is open, or was asked since then. */
  recent(tx: Tx, since: Date): Promise<OfferRow[]> {
    return tx.find(OfferRow, { where: [{ sentAt: MoreThan(since) }, { state: 'sent' }] });
  }

  /** Whether this volunteer was asked anew for the same request. */
  hasNewerThan(tx: Tx, { id, requestId, volunteerId, sentAt }: OfferRow): Promise<boolean> {
    return tx.existsBy(OfferRow, {
      ...{ id: Not(id), requestId, volunteerId },
      sentAt: MoreThan(sentAt),
    });
  }

  /** The offer of the volunteer who has, or had, a seat for this case; the newest. */
  async acceptedFor(
    tx: Tx,
    caseId: CaseId,
    volunteerId: VolunteerId,
  ): Promise<OfferRow | undefined> {
    const found = await tx.findOne(OfferRow, {
      where: { caseId, volunteerId, state: 'accepted' },
      order: { sentAt: 'DESC', id: 'DESC' },
    });
    return found ?? undefined;
  }

  /** What these volunteers were asked since then; for this case however long ago. */
  historyOf(
    tx: Tx,
    volunteerIds: readonly VolunteerId[],
    caseId: CaseId,
    since: Date,
  ): Promise<OfferRow[]> {
    const volunteerId = In([...volunteerIds]);
    return tx.find(OfferRow, {
      where: [
        { volunteerId, sentAt: MoreThan(since) },
        { volunteerId, caseId },
      ],
    });
  }

  /**
   * Lets whatever counts a volunteer's offers and matches follow one another. Taken after the lock of a
   * request, several in the order of their ids.
   */
  async queueUpFor(tx: Tx, volunteerIds: readonly VolunteerId[]): Promise<void> {
    for (const id of [...volunteerIds].sort()) {
      await tx.query('select pg_advisory_xact_lock(hashtextextended($1, 0))', [id]);
    }
  }
}
