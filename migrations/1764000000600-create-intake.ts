import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Reports, what came to them later, and the question we texted about one. */
export class CreateIntake1764000000600 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table report (
        id uuid primary key,
        reference text not null unique,
        channel text not null check (channel in ('web', 'phone', 'sms', 'operator')),
        self boolean not null,
        danger boolean not null,
        status text not null check (status in ('received', 'in_progress', 'closed')),
        neighbourhood text,
        received_at timestamptz not null,
        person_subject_id uuid not null references subject_key,
        reporter_subject_id uuid not null references subject_key,
        person_content bytea not null,
        reporter_content bytea not null,
        key_hash bytea not null unique,
        body_hash bytea not null
      );
      create table report_addition (
        id uuid primary key,
        report_id uuid not null references report,
        channel text not null check (channel in ('web', 'phone', 'sms', 'operator')),
        received_at timestamptz not null,
        content bytea,
        recording_id uuid,
        key_hash bytea not null unique
      );
      create index report_addition_by_report on report_addition (report_id, received_at);
      create table report_conversation (
        report_id uuid primary key references report,
        number_hash bytea not null,
        question text not null check (question in ('what', 'where', 'how_to_reach')),
        open_until timestamptz not null,
        answered_at timestamptz
      );
      create index report_conversation_open on report_conversation (number_hash, open_until)
        where answered_at is null;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table report_conversation, report_addition, report');
  }
}
