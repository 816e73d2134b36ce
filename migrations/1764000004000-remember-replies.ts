import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Who of us answered which text: a colleague who opens the text sees it. */
export class RememberReplies1764000004000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table text_reply (
        reply_id uuid primary key,
        message_id uuid not null,
        account_id uuid not null,
        at timestamptz not null,
        nth bigint generated always as identity
      );
      create index text_reply_by_text on text_reply (message_id, nth);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table text_reply');
  }
}
