import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A colleague noted that somebody else lives where the person does. */
export class KnowWhoElseLivesThere1764000004400 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      'alter table case_file add column lives_with_others boolean not null default false',
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('alter table case_file drop column lives_with_others');
  }
}
