import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A keyed digest of what a form said: the same words that come twice are done once, other words are not dropped. */
export class KnowWhatAFormSaid1764000003010 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('alter table desk_form_key add column words bytea');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('alter table desk_form_key drop column words');
  }
}
