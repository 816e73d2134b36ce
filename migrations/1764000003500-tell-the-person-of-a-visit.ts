import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Somebody told the person who comes, when, and with which word. */
export class TellThePersonOfAVisit1764000003500 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      'alter table visit add column person_told_at timestamptz, add column person_told_by uuid',
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('alter table visit drop column person_told_at, drop column person_told_by');
  }
}
