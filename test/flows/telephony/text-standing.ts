import type { VolunteerId } from '#kernel';
import type { Tx } from '#platform';
import type { Sender } from './text-words.ts';

interface Stands {
  readonly sender: Sender;
  readonly volunteerId: VolunteerId;
  readonly numberHash: Buffer;
  readonly now: Date;
}

const HOUR_MS = 3_600_000;
const mine = 'select id from offer where volunteer_id = $1';
const requests = 'select request_id from offer where volunteer_id = $1';

/** Puts a volunteer back where her conversation begins, whatever she texted in one before. */
export async function standAnew(tx: Tx, stands: Stands): Promise<void> {
  const { sender, volunteerId, numberHash } = stands;
  await tx.query('delete from opt_out where number_hash = $1', [numberHash]);
  await tx.query('update report_conversation set open_until = $2 where number_hash = $1', [
    ...[numberHash, new Date(0)],
  ]);
  await tx.query(`delete from offer_told where offer_id in (${mine})`, [volunteerId]);
  await tx.query(
    `update message set sending_at = sending_at - interval '3 days'
     where address_hash = $1 and direction = 'out'`,
    [numberHash],
  );
  await tx.query('update text_to_review set answered_at = null where volunteer_id = $1', [
    volunteerId,
  ]);
  if (sender === 'visitor' || sender === 'after a visit') {
    await visit(tx, stands);
  } else if (sender === 'too late') {
    await offers(tx, stands, 'filled');
  } else {
    await free(tx, stands);
    await offers(tx, stands, sender === 'overdue' ? 'expired' : 'sent');
  }
}

/** The question was put an hour ago, and its time is over only where it expired. */
async function offers(
  tx: Tx,
  { volunteerId, now }: Stands,
  state: 'sent' | 'filled' | 'expired',
): Promise<void> {
  const hours = state === 'expired' ? [-30, -1] : [-1, 36];
  const [sentAt, expiresAt] = hours.map((away) => hoursFrom(now, away));
  await tx.query(
    `update offer set state = $2, answered_at = null, sent_at = $3, expires_at = $4
     where volunteer_id = $1`,
    [volunteerId, state, sentAt, expiresAt],
  );
  await tx.query(
    `update message set sending_at = $2 where purpose = 'offer.ask' and offer_id in (${mine})`,
    [volunteerId, sentAt],
  );
}

/** Nobody holds a place yet. */
async function free(tx: Tx, { volunteerId }: Stands): Promise<void> {
  await tx.query(
    `update seat set state = 'open', offer_id = null, confirmed_by = null where offer_id in (${mine})`,
    [volunteerId],
  );
  await tx.query(`update match_request set state = 'open' where id in (${requests})`, [
    volunteerId,
  ]);
}

/** She said yes two days ago. Her visit is in an hour, or was yesterday and she is asked how it went. */
async function visit(tx: Tx, { sender, volunteerId, now }: Stands): Promise<void> {
  const isOver = sender === 'after a visit';
  const askedAt = isOver ? hoursFrom(now, -1) : null;
  const plannedAt = hoursFrom(now, isOver ? -20 : 1);
  await tx.query('update offer set sent_at = $2, expires_at = $3 where volunteer_id = $1', [
    ...[volunteerId, hoursFrom(now, -48), hoursFrom(now, -12)],
  ]);
  await tx.query(
    `update visit set state = $2, planned_at = $3, asked_at = $4, released_at = null,
       reported_at = null, report_message_id = null, arrived_at = null, left_at = null
     where volunteer_id = $1`,
    [volunteerId, isOver ? 'asked' : 'planned', plannedAt, askedAt],
  );
  await tx.query(
    `update visit_talk set planned_at = $2, asked_at = $3, overtaken = false, answered_at = null
     where volunteer_id = $1`,
    [volunteerId, plannedAt, askedAt],
  );
}

function hoursFrom(now: Date, hours: number): Date {
  return new Date(now.getTime() + hours * HOUR_MS);
}
