import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A job whose worker dies over it is told from one that fails: its starts without an end are counted. */
export class CountStarts1764000003300 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('alter table outbox add column starts integer not null default 0');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('alter table outbox drop column starts');
  }
}
