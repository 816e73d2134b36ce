import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A volunteer's texts are about her visit only around its time. */
export class KnowWhenAVisitIs1764000002200 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('alter table visit_talk add column planned_at timestamptz');
    await runner.query(
      'update visit_talk set planned_at = visit.planned_at from visit where visit.id = visit_id',
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('alter table visit_talk drop column planned_at');
  }
}
