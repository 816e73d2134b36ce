import { type LocalDate } from '#kernel';
import { type Tx } from '#platform';
import { Injectable } from '@nestjs/common';

/** How many texts left on a day; its row is what workers wait for, so that the cap holds among any number. */
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
}
