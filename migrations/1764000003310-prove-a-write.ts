import type { MigrationInterface, QueryRunner } from 'typeorm';

/** One row that is written to see whether anything can be. */
export class ProveAWrite1764000003310 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table write_proof (
        id boolean primary key default true check (id),
        written_at timestamptz not null default now()
      )
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table write_proof');
  }
}
