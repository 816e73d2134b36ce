import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Cases, their reports and subjects, and the timeline. */
export class CreateCasework1765000000900 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table case_file (
        id uuid primary key,
        number integer generated always as identity (start with 101) unique,
        state text not null check (state in
          ('new', 'clarifying', 'waiting', 'agreed', 'matching', 'matched', 'visiting', 'closed', 'joined')),
        neighbourhood text,
        danger boolean not null,
        self boolean not null,
        set_aside boolean not null default false,
        needs_professional boolean not null default false,
        lives_with_others boolean not null default false,
        person_subject_id uuid not null references subject_key,
        person bytea not null,
        wishes bytea,
        opened_at timestamptz not null,
        next_step text,
        due_at timestamptz,
        first_contact_at timestamptz,
        agreed_at timestamptz,
        closed_at timestamptz,
        outcome text,
        reporter_told_at timestamptz
      );
      create index case_file_due on case_file (due_at, id) where state not in ('closed', 'joined');

      -- each reporter is told on her own; snapshot: what its target was before a merge, and after
      create table case_report (
        id uuid primary key default gen_random_uuid(),
        case_id uuid not null references case_file,
        report_id uuid not null,
        joined_at timestamptz not null,
        joined_by uuid,
        came_from uuid references case_file,
        snapshot jsonb,
        left_at timestamptz,
        tell_reporter boolean not null default false,
        told_at timestamptz
      );
      create index case_report_by_case on case_report (case_id);
      create unique index case_report_one_home on case_report (report_id) where left_at is null;

      create table case_subject (
        case_id uuid not null references case_file,
        subject_id uuid not null references subject_key,
        part text not null check (part in ('person', 'reporter')),
        report_id uuid not null,
        primary key (case_id, subject_id)
      );
      create index case_subject_by_subject on case_subject (subject_id);

      create table case_event (
        id uuid primary key,
        case_id uuid not null references case_file,
        at timestamptz not null,
        kind text not null,
        account_id uuid,
        refs jsonb not null default '{}',
        note bytea
      );
      create index case_event_by_case on case_event (case_id, at);
      create index case_event_message on case_event ((refs ->> 'messageId')) where refs ? 'messageId';
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table case_event, case_subject, case_report, case_file');
  }
}
