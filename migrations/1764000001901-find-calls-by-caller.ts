import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Calls are found by who called. */
export class FindCallsByCaller1764000001901 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('create index call_by_subject on call (subject_id)');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop index call_by_subject');
  }
}
