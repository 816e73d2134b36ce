import type { MigrationInterface, QueryRunner } from 'typeorm';

/** An account that nobody uses any more stands out among the others. */
export class KnowWhenSomebodySignedIn1764000003410 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('alter table account add column last_signed_in_at timestamptz');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('alter table account drop column last_signed_in_at');
  }
}
