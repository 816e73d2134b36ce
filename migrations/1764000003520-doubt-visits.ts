import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Whether a visit takes place may be in doubt, since its volunteer wrote so. */
export class DoubtVisits1764000003520 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('alter table visit add column doubted_at timestamptz');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('alter table visit drop column doubted_at');
  }
}
