import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Who may report the short way is decided on the desk. Those who registered before, unasked and of whom no
 * number is kept, register again.
 */
export class DecideAboutShortWays1764000001620 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop table short_way;
      create table short_way (
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
    await runner.query(`
      drop table short_way;
      create table short_way (
        number_hash bytea primary key,
        subject_id uuid not null references subject_key,
        who bytea not null,
        since timestamptz not null
      );
    `);
  }
}
