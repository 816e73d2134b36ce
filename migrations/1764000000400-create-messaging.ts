import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Texts and mails in and out, what the provider told of them, who opted out, and the day's cap. */
export class CreateMessaging1764000000400 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table message (
        id uuid primary key,
        direction text not null check (direction in ('in', 'out')),
        medium text not null check (medium in ('sms', 'mail')),
        subject_id uuid not null references subject_key,
        address bytea not null,
        address_hash bytea not null,
        body bytea not null,
        purpose text,
        priority text check (priority in ('safety', 'urgent', 'offer', 'other')),
        case_id uuid, report_id uuid, offer_id uuid, visit_id uuid, alert_id uuid,
        state text not null check (state in ('received', 'waiting', 'sending', 'sent', 'delivered',
          'undelivered', 'failed', 'refused', 'unknown', 'expired', 'blocked')),
        sid text unique,
        error_code text,
        segments integer,
        repeat_of uuid unique references message,
        repeat_at timestamptz,
        valid_until timestamptz,
        created_at timestamptz not null,
        sending_at timestamptz,
        sent_at timestamptz,
        final_at timestamptz,
        redacted_at timestamptz,
        handled_at timestamptz, handled_by uuid,
        check ((direction = 'in') = (state = 'received')),
        check ((direction = 'out') = (purpose is not null and valid_until is not null))
      );
      create index message_by_case on message (case_id) where case_id is not null;
      create index message_by_report on message (report_id) where report_id is not null;
      create index message_by_offer on message (offer_id) where offer_id is not null;
      create index message_by_visit on message (visit_id) where visit_id is not null;
      create index message_by_alert on message (alert_id) where alert_id is not null;
      create index message_heard on message (address_hash, created_at) where direction = 'in';
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

      create table sms_day (
        day date primary key,
        sent integer not null
      );
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table sms_day, opt_out, message_status, message');
  }
}
