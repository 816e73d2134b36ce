import { type LocalDate } from '#kernel';
import { type Tx } from '#platform';
import { Injectable } from '@nestjs/common';

/**
 * How many texts left on a day, those about safety apart; its row is what workers wait for, so that the cap holds
 * among any number of them.
 */
@Injectable()
export class SmsDaysRepository {
  /** Takes one place of the day. @returns false when the cap is reached */
  async take(tx: Tx, day: LocalDate, cap: number): Promise<boolean> {
    const rows = await tx.query<unknown[]>(
      `insert into sms_day as today (day, sent) select $1, 1 where $2::integer > 0
       on conflict (day) do update set sent = today.sent + 1 where today.sent < $2
       returning sent`,
      [day, cap],
    );
    return rows.length > 0;
  }

  /** Counted, and never held back: safety takes no place from anybody. */
  async countSafety(tx: Tx, day: LocalDate): Promise<void> {
    await tx.query(
      `insert into sms_day as today (day, sent, safety) values ($1, 0, 1)
       on conflict (day) do update set safety = today.safety + 1`,
      [day],
    );
  }
}
