import { randomBytes, randomUUID } from 'node:crypto';
import { type Pool } from 'pg';
import { type SentText } from './webhook-mix.ts';

const TEXTS_BEFORE = 20_000;

/** What a service that runs for a while has in its tables, so that a search without an index shows. */
export async function fillEarlierDays(database: Pool): Promise<void> {
  await database.query(
    `with subject as (
       insert into subject_key (subject_id, wrapped_key)
       select gen_random_uuid(), $2 from generate_series(1, $1::int) returning subject_id
     ), indexed as (
       insert into blind_index (subject_id, purpose, hash)
       select subject_id, 'phone', uuid_send(gen_random_uuid()) from subject
     ), told as (
       insert into outbox (id, kind, name, queue, payload, dedupe_key, state, due_at, done_at)
       select gen_random_uuid(), 'job', 'messaging.redact-text', 'sms',
         jsonb_build_object('messageId', subject_id), subject_id::text, 'done', now(), now()
       from subject
     )
     insert into message (id, direction, medium, subject_id, address, address_hash, body, state,
       sid, created_at)
     select gen_random_uuid(), 'in', 'sms', subject_id, $2, uuid_send(gen_random_uuid()), $2,
       'received', 'SM' || md5(subject_id::text), now() - interval '9 days' from subject`,
    [TEXTS_BEFORE, randomBytes(120)],
  );
  await database.query('analyze');
}

/** Texts of ours that left a moment ago. What is sealed in them nobody opens here. */
export async function textsJustSent(database: Pool, count: number): Promise<SentText[]> {
  const sent = Array.from({ length: count }, () => ({
    messageId: randomUUID(),
    sid: `SM${randomBytes(16).toString('hex')}`,
  }));
  await database.query(
    `with subject as (
       insert into subject_key (subject_id, wrapped_key)
       select gen_random_uuid(), $3 from unnest($1::uuid[]) returning subject_id
     )
     insert into message (id, direction, medium, subject_id, address, address_hash, body, purpose,
       priority, state, sid, segments, valid_until, created_at, sending_at, sent_at)
     select id, 'out', 'sms', (select subject_id from subject limit 1), $3,
       uuid_send(gen_random_uuid()), $3, 'offer.ask', 'offer', 'sent', sid, 1,
       now() + interval '1 day', now(), now(), now()
     from unnest($1::uuid[], $2::text[]) as sent (id, sid)`,
    [sent.map(({ messageId }) => messageId), sent.map(({ sid }) => sid), randomBytes(120)],
  );
  return sent;
}
