import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What comes with danger is done before what stood there already: the lowest rank first. */
export class RankJobs1764000005300 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('alter table outbox add column rank smallint');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('alter table outbox drop column rank');
  }
}
