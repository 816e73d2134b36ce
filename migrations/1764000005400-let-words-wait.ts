import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Words of a volunteer that wait for a human stop the clock of her offer, and are no silence. */
export class LetWordsWait1764000005400 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table offer
        add column wrote_at timestamptz,
        add column words_wait boolean not null default false,
        add check (not words_wait or wrote_at is not null)`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('alter table offer drop column words_wait, drop column wrote_at');
  }
}
