import { type Tx } from '#platform';
import { Injectable } from '@nestjs/common';
import type { Pace } from '../domain/pace.ts';

interface PaceRow {
  readonly free_at: Date;
  readonly urgent_until: Date;
  readonly offer_until: Date;
  readonly other_until: Date;
}

/** How far each of our numbers is with sending; its row is what workers wait for. */
@Injectable()
export class PacesRepository {
  /** Locked until the transaction ends. */
  async lock(tx: Tx, sender: string): Promise<Pace> {
    await tx.query('insert into sms_pace (sender) values ($1) on conflict do nothing', [sender]);
    const [row] = await tx.query<PaceRow[]>('select * from sms_pace where sender = $1 for update', [
      sender,
    ]);
    return {
      freeAt: row?.free_at.getTime() ?? 0,
      promised: {
        urgent: row?.urgent_until.getTime() ?? 0,
        offer: row?.offer_until.getTime() ?? 0,
        other: row?.other_until.getTime() ?? 0,
      },
    };
  }

  async save(tx: Tx, sender: string, { freeAt, promised }: Pace): Promise<void> {
    const { urgent, offer, other } = promised;
    await tx.query(
      `update sms_pace set free_at = $2, urgent_until = $3, offer_until = $4, other_until = $5
       where sender = $1`,
      [sender, ...[freeAt, urgent, offer, other].map((at) => new Date(at))],
    );
  }
}
