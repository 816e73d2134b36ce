import type { RequestId, VolunteerId } from '#kernel';
import type { Tx } from '#platform';
import { Injectable } from '@nestjs/common';

@Injectable()
export class RequestChoices {
  async put(tx: Tx, requestId: RequestId, volunteerIds: readonly VolunteerId[]): Promise<void> {
    await tx.query(
      `insert into request_choice (request_id, volunteer_id)
       select $1, unnest($2::uuid[]) on conflict do nothing`,
      [requestId, volunteerIds],
    );
  }

  /** Of the last requests, the oldest first, each with everybody who could serve it. */
  async last(tx: Tx, most: number): Promise<{ readonly couldServe: readonly VolunteerId[] }[]> {
    return tx.query(
      `select coalesce(array_agg(c.volunteer_id) filter (where c.volunteer_id is not null), '{}')
         as "couldServe"
       from (select id from match_request order by id desc limit $1) r
       left join request_choice c on c.request_id = r.id
       group by r.id order by r.id`,
      [most],
    );
  }
}
