import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Words that were kept are pointed at until she saw them. */
export class KnowWhichWordsWereSeen1764000004001 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('alter table kept_form add column seen_at timestamptz');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('alter table kept_form drop column seen_at');
  }
}
