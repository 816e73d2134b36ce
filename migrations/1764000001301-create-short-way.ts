import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Alert door professionals and straatmoaten who report in one line. */
export class CreateShortWay1764000001301 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table short_way (
        number_hash bytea primary key,
        subject_id uuid not null references subject_key,
        who bytea not null,
        since timestamptz not null
      );
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table short_way');
  }
}
