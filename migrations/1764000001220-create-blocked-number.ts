import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Numbers that may not call for a time. The number itself is the caller's, found by its blind index. */
export class CreateBlockedNumber1764000001220 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table blocked_number (
        id uuid primary key,
        call_id uuid not null references call,
        subject_id uuid not null references subject_key,
        reason bytea not null,
        blocked_by uuid not null,
        blocked_at timestamptz not null,
        until timestamptz not null
      );
      create index blocked_number_by_subject on blocked_number (subject_id);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table blocked_number');
  }
}
