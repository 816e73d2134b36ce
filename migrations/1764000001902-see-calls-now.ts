import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Which calls go on, and whether a telephone of ours rings for them. */
export class SeeCallsNow1764000001902 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table call add column rings boolean not null default false;
      create index call_ongoing on call (started_at) where state = 'ongoing';
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop index call_ongoing;
      alter table call drop column rings;
    `);
  }
}
