import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Calls, the steps taken in them with what was answered, and recordings. */
export class CreateCalls1764000000500 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table call (
        id uuid primary key,
        sid text not null unique,
        subject_id uuid not null references subject_key,
        number bytea,
        callback_number bytea,
        state text not null check (state in ('ongoing', 'ended')),
        language text not null,
        self boolean not null,
        danger boolean not null,
        wants text not null check (wants in ('nothing', 'message', 'callback')),
        started_at timestamptz not null,
        last_step_at timestamptz not null,
        ended_at timestamptz,
        check ((state = 'ended') = (ended_at is not null))
      );

      create table call_step (
        call_id uuid not null references call,
        step text not null,
        attempt integer not null,
        input bytea not null,
        answer bytea not null,
        at timestamptz not null,
        primary key (call_id, step, attempt)
      );

      create table recording (
        id uuid primary key,
        call_id uuid not null references call,
        sid text unique,
        state text not null check (state in ('expected', 'announced', 'stored', 'missing')),
        audio bytea,
        type text,
        created_at timestamptz not null,
        settled_at timestamptz,
        removed_at timestamptz,
        check ((state = 'stored') = (audio is not null and type is not null))
      );
      create index recording_by_call on recording (call_id);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table recording, call_step, call');
  }
}
