import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Somebody wrote of violence at home, against herself: whoever lives with her may read what we answer. */
export class KnowViolenceAtHome1764000005200 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      'alter table report add column violence_at_home boolean not null default false',
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('alter table report drop column violence_at_home');
  }
}
