import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The vault's keys and blind indexes, the outbox, the mark of a demonstration, and the row that proves a write. */
export class CreatePlatform1765000000100 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table deployment (
        one boolean primary key default true check (one),
        demonstration boolean not null default false
      );
      insert into deployment default values;

      create table subject_key (
        subject_id uuid primary key,
        wrapped_key bytea,
        created_at timestamptz not null default now(),
        destroyed_at timestamptz,
        check ((wrapped_key is null) = (destroyed_at is not null))
      );

      create table blind_index (
        subject_id uuid not null references subject_key,
        purpose text not null,
        hash bytea not null,
        primary key (purpose, hash, subject_id)
      );
      create index blind_index_by_subject on blind_index (subject_id);

      -- the lowest rank goes first; starts without an end are counted, since a worker may die of a job
      create table outbox (
        id uuid primary key,
        kind text not null check (kind in ('fact', 'job')),
        name text not null,
        queue text,
        rank smallint,
        payload jsonb not null,
        dedupe_key text,
        state text not null default 'new' check (state in ('new', 'sent', 'done', 'stuck', 'cancelled')),
        due_at timestamptz not null,
        not_before timestamptz not null default now(),
        sent_at timestamptz,
        done_at timestamptz,
        failed_at timestamptz,
        deliveries integer not null default 0,
        starts integer not null default 0,
        failures integer not null default 0,
        last_error text,
        unique (name, dedupe_key),
        check ((kind = 'job') = (queue is not null))
      );
      create index outbox_due on outbox (due_at, id) where state = 'new';
      create index outbox_sent on outbox (sent_at) where state = 'sent';
      create index outbox_stuck on outbox (failed_at) where state = 'stuck';

      -- one row, written to see whether anything can be
      create table write_proof (
        id boolean primary key default true check (id),
        written_at timestamptz not null default now()
      );
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table write_proof, outbox, blind_index, subject_key, deployment');
  }
}
