import { type Tx } from '#platform';
import { Injectable } from '@nestjs/common';
import type { Pace } from '../domain/pace.ts';

interface PaceRow {
  readonly free_at: Date;
  readonly safety_free_at: Date;
  readonly safety_until: Date;
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
      freeAt: {
        safety: since(row?.safety_free_at),
        rest: since(row?.free_at),
      },
      promised: {
        safety: since(row?.safety_until),
        urgent: since(row?.urgent_until),
        offer: since(row?.offer_until),
        other: since(row?.other_until),
      },
    };
  }

  async save(tx: Tx, sender: string, { freeAt, promised }: Pace): Promise<void> {
    const { safety, urgent, offer, other } = promised;
    const moments = [freeAt.rest, urgent, offer, other, freeAt.safety, safety];
    await tx.query(
      `update sms_pace set free_at = $2, urgent_until = $3, offer_until = $4, other_until = $5,
         safety_free_at = $6, safety_until = $7
       where sender = $1`,
      [sender, ...moments.map((at) => new Date(at))],
    );
  }
}

function since(at: Date | undefined): number {
  return at?.getTime() ?? 0;
}
