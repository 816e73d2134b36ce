import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Reports, what came to them later, the interview by text about one, and who may report in one line. */
export class CreateIntake1765000000600 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- source_hash: where the report came from, keyed; set_aside: too many came from there, or at once
      create table report (
        id uuid primary key,
        reference text not null unique,
        channel text not null check (channel in ('web', 'phone', 'sms', 'operator')),
        self boolean not null,
        danger boolean not null,
        violence_at_home boolean not null default false,
        knows text check (knows in ('yes', 'no', 'unknown')),
        may_call text check (may_call in ('yes', 'no')),
        call_when text check (call_when in ('morning', 'afternoon', 'any')),
        status text not null check (status in ('received', 'in_progress', 'closed')),
        neighbourhood text,
        received_at timestamptz not null,
        person_subject_id uuid not null references subject_key,
        reporter_subject_id uuid not null references subject_key,
        person_content bytea not null,
        reporter_content bytea not null,
        key_hash bytea not null unique,
        body_hash bytea not null,
        source_hash bytea,
        set_aside boolean not null default false
      );
      create index report_by_source on report (source_hash, received_at) where source_hash is not null;

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

      -- the report that a call of the person belongs to
      create table report_call (
        call_id uuid primary key references call,
        report_id uuid not null references report
      );

      create table report_conversation (
        report_id uuid primary key references report,
        number_hash bytea not null,
        language text not null default 'nl' check (language in ('nl', 'fr', 'en')),
        self boolean not null default false,
        question text check (question in
          ('urgent', 'what', 'where', 'neighbourhood', 'knows', 'may_call', 'how', 'when_call')),
        question_at timestamptz,
        asked text[] not null default '{}',
        told text[] not null default '{}',
        place_hash bytea,
        open_until timestamptz not null
      );
      create index report_conversation_open on report_conversation (number_hash, open_until);

      -- alert door professionals and straatmoaten who asked to report in one line, and what the desk decided
      create table trusted_reporter (
        id uuid primary key,
        number_hash bytea not null unique,
        subject_id uuid not null references subject_key,
        who bytea not null,
        number bytea not null,
        state text not null check (state in ('asked', 'agreed', 'refused', 'ended')),
        asked_at timestamptz not null,
        decided_at timestamptz,
        decided_by uuid,
        check ((state = 'asked') = (decided_at is null)),
        check ((decided_at is null) = (decided_by is null))
      );
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(
      'drop table trusted_reporter, report_conversation, report_call, report_addition, report',
    );
  }
}
