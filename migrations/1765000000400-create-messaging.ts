import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Texts and mails in and out, what the provider told of them, who opted out, and the day's cap and pace. */
export class CreateMessaging1765000000400 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- nth: the order in which texts were written, also within one moment
      -- own_words: what of a text that came in does not quote us; machine: why nobody may have written it
      -- ends_then: a text over the day's cap that is not worth sending tomorrow
      create table message (
        id uuid primary key,
        nth bigint generated always as identity,
        direction text not null check (direction in ('in', 'out')),
        medium text not null check (medium in ('sms', 'mail')),
        subject_id uuid not null references subject_key,
        address bytea not null,
        address_hash bytea not null,
        body bytea not null,
        own_words bytea,
        machine text
          check (machine in ('reaction', 'quote', 'auto_reply', 'again', 'too_quick', 'sign_again')),
        double_of uuid references message,
        purpose text,
        priority text check (priority in ('safety', 'urgent', 'offer', 'other')),
        case_id uuid, report_id uuid, offer_id uuid, visit_id uuid,
        state text not null check (state in ('received', 'waiting', 'sending', 'sent', 'delivered',
          'undelivered', 'failed', 'refused', 'unknown', 'expired', 'blocked')),
        sid text unique,
        error_code text,
        segments integer,
        repeat_of uuid unique references message,
        repeat_at timestamptz,
        valid_until timestamptz,
        ends_then boolean not null default false,
        created_at timestamptz not null,
        waited_at timestamptz,
        held_since timestamptz,
        sending_at timestamptz,
        sent_at timestamptz,
        final_at timestamptz,
        redacted_at timestamptz,
        to_call_since timestamptz,
        handled_at timestamptz, handled_by uuid,
        check ((direction = 'in') = (state = 'received')),
        check ((direction = 'out') = (purpose is not null and valid_until is not null)),
        constraint message_of_machine_came_in
          check (direction = 'in' or (own_words is null and machine is null and double_of is null))
      );
      create index message_by_case on message (case_id) where case_id is not null;
      create index message_by_report on message (report_id) where report_id is not null;
      create index message_by_offer on message (offer_id) where offer_id is not null;
      create index message_by_visit on message (visit_id) where visit_id is not null;
      create index message_heard on message (address_hash, created_at) where direction = 'in';
      create index message_sent on message (address_hash, sending_at) where direction = 'out';
      create index message_in_line on message (address_hash, priority, nth)
        where state in ('waiting', 'sending');
      create index message_to_handle on message (created_at)
        where handled_at is null and repeat_at is null
          and state in ('undelivered', 'failed', 'refused', 'unknown', 'expired', 'blocked');

      create table message_status (
        message_id uuid not null references message,
        status text not null,
        error_code text,
        at timestamptz not null,
        primary key (message_id, status)
      );

      create table opt_out (
        number_hash bytea primary key,
        since timestamptz not null,
        message_id uuid not null references message
      );

      -- safety is counted apart from the cap, and paced in a lane of its own
      create table sms_day (
        day date primary key,
        sent integer not null,
        safety integer not null default 0
      );

      create table sms_pace (
        sender text primary key,
        free_at timestamptz not null default 'epoch',
        urgent_until timestamptz not null default 'epoch',
        offer_until timestamptz not null default 'epoch',
        other_until timestamptz not null default 'epoch',
        safety_free_at timestamptz not null default 'epoch',
        safety_until timestamptz not null default 'epoch'
      );
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table sms_pace, sms_day, opt_out, message_status, message');
  }
}
