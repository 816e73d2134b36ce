import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Forms of the desk that came when their session was over: sealed for their account, until she is back. */
export class KeepWordsOfEndedSessions1764000003001 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table kept_form (
        id uuid primary key,
        account_id uuid not null references account,
        form bytea not null,
        at timestamptz not null default now()
      );
      create index kept_form_by_account on kept_form (account_id, at);
      create index kept_form_by_time on kept_form (at);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table kept_form');
  }
}
