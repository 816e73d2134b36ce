import { type OfferId, type VolunteerId } from '#kernel';
import { type Tx } from '#platform';
import { Injectable } from '@nestjs/common';
import { Between, IsNull } from 'typeorm';
import { AutomaticCallEntity, type AutomaticCallId } from './automatic-call.entity.ts';

/** Of what a volunteer was called about. */
const MOST_SHOWN = 50;

@Injectable()
export class AutomaticCallsRepository {
  async insert(tx: Tx, call: AutomaticCallEntity): Promise<void> {
    await tx.insert(AutomaticCallEntity, call);
  }

  async save(tx: Tx, call: AutomaticCallEntity): Promise<void> {
    await tx.save(AutomaticCallEntity, call, { reload: false, transaction: false });
  }

  get(tx: Tx, id: AutomaticCallId): Promise<AutomaticCallEntity> {
    return tx.findOneByOrFail(AutomaticCallEntity, { id });
  }

  findForUpdate(tx: Tx, id: AutomaticCallId): Promise<AutomaticCallEntity | null> {
    return tx.findOne(AutomaticCallEntity, { where: { id }, lock: { mode: 'pessimistic_write' } });
  }

  /** How many there were about an offer. */
  countOf(tx: Tx, offerId: OfferId): Promise<number> {
    return tx.countBy(AutomaticCallEntity, { offerId });
  }

  /** The newest first. */
  lastTo(tx: Tx, volunteerId: VolunteerId): Promise<AutomaticCallEntity[]> {
    const order = { requestedAt: 'DESC', id: 'DESC' } as const;
    return tx.find(AutomaticCallEntity, { where: { volunteerId }, order, take: MOST_SHOWN });
  }

  /** Those that were being placed in a stretch of time and of which no call is known. */
  unplaced(tx: Tx, from: Date, until: Date): Promise<AutomaticCallEntity[]> {
    return tx.findBy(AutomaticCallEntity, { sid: IsNull(), placingAt: Between(from, until) });
  }
}
