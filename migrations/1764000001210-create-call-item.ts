import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What a call left to do for a person of ours, and how often somebody tried. */
export class CreateCallItem1764000001210 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table call_item (
        call_id uuid primary key references call,
        opened_at timestamptz not null,
        due_at timestamptz not null,
        attempts integer not null default 0,
        outcome text check (outcome in ('reached', 'handled', 'no_call_wanted', 'not_reached',
          'silent', 'abusive', 'wrong_number')),
        said bytea,
        settled_at timestamptz,
        settled_by uuid,
        check ((outcome is null) = (settled_at is null))
      );
      create index call_item_open on call_item (due_at) where outcome is null;

      create table call_attempt (
        call_id uuid not null references call_item,
        nth integer not null,
        result text not null check (result in ('no_answer', 'later')),
        account_id uuid not null,
        at timestamptz not null,
        primary key (call_id, nth)
      );
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table call_attempt, call_item');
  }
}
