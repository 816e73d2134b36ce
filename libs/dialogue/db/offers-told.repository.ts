import type { OfferId } from '#kernel';
import type { Tx } from '#platform';
import { Injectable } from '@nestjs/common';

/** What volunteers were told about an offer, so that nobody hears the same thing twice. */
@Injectable()
export class OffersTold {
  /**
   * Notes that it is told now.
   * @param notAfter what was told up to this moment may be told again
   * @returns false when it was told already
   */
  async note(
    tx: Tx,
    { offerId, occasion }: { readonly offerId: OfferId; readonly occasion: string },
    now: Date,
    notAfter: Date = new Date(0),
  ): Promise<boolean> {
    const rows = await tx.query<unknown[]>(
      `with told as (
         insert into offer_told (offer_id, occasion, told_at) values ($1, $2, $3)
         on conflict (offer_id, occasion) do update set told_at = excluded.told_at
           where offer_told.told_at <= $4
         returning 1)
       select * from told`,
      [offerId, occasion, now, notAfter],
    );
    return rows.length > 0;
  }
}
