import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What a colleague wrote beside the sign that she ticked, sealed with the key of whom it is about. */
export class KeepWordsOfColleagues1764000003120 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('alter table danger_told add column words bytea');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('alter table danger_told drop column words');
  }
}
