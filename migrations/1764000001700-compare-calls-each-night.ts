import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A call that only the provider's log tells of: one to the hotline ends as unheard, one in our name is shown. */
export class CompareCallsEachNight1764000001700 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table call drop constraint call_ending_check;
      alter table call add constraint call_ending_check check (ending in
        ('answered', 'served', 'told', 'silent', 'blocked', 'dropped', 'unheard'));

      create table strange_call (
        id uuid primary key,
        sid text not null unique,
        subject_id uuid not null references subject_key,
        number bytea not null,
        placed_at timestamptz not null,
        noted_at timestamptz not null,
        seen_at timestamptz,
        seen_by uuid,
        check ((seen_at is null) = (seen_by is null))
      );
      create index strange_call_unseen on strange_call (noted_at) where seen_at is null;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop table strange_call;
      update call set ending = 'dropped' where ending = 'unheard';
      alter table call drop constraint call_ending_check;
      alter table call add constraint call_ending_check check (ending in
        ('answered', 'served', 'told', 'silent', 'blocked', 'dropped'));
    `);
  }
}
