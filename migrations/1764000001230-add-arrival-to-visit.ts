import type { MigrationInterface, QueryRunner } from 'typeorm';

/** When a volunteer said that she had arrived, and that she had left. */
export class AddArrivalToVisit1764000001230 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('alter table visit add arrived_at timestamptz, add left_at timestamptz');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('alter table visit drop arrived_at, drop left_at');
  }
}
