import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Volunteers: what matching needs lies plain, who they are lies sealed. */
export class CreateVolunteers1765000001000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table volunteer (
        id uuid primary key,
        subject_id uuid not null unique references subject_key,
        state text not null check (state in ('active', 'paused', 'away', 'ended')),
        roles text[] not null,
        neighbourhood text not null,
        languages text[] not null,
        gender text check (gender in ('man', 'vrouw')),
        can_pets boolean not null,
        can_stairs boolean not null,
        can_smoke boolean not null,
        slots jsonb not null,
        interests text[] not null,
        screened_until date,
        paused_until timestamptz,
        max_matches integer not null check (max_matches >= 0),
        minor boolean not null,
        number_bad boolean not null,
        joined_at timestamptz not null,
        contact bytea not null
      );
      create index volunteer_by_role on volunteer using gin (roles);
      create index volunteer_by_joining on volunteer (joined_at desc, id desc) where state <> 'ended';
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table volunteer');
  }
}
