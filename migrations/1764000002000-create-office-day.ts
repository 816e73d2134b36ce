import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Days on which the office is open otherwise than its weekday says; the reason is sealed. */
export class CreateOfficeDay1764000002000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table office_day (
        date date primary key,
        opens_at text,
        closes_at text,
        subject_id uuid not null,
        reason bytea not null,
        noted_by uuid not null,
        noted_at timestamptz not null,
        check ((opens_at is null) = (closes_at is null)),
        check (opens_at ~ '^[0-2][0-9]:[0-5][0-9]$' and closes_at ~ '^[0-2][0-9]:[0-5][0-9]$' and opens_at < closes_at)
      );
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table office_day');
  }
}
