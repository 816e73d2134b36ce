import type { MigrationInterface, QueryRunner } from 'typeorm';

/** How far each sender is, and which texts wait for their turn. */
export class PaceTexts1764000001302 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table sms_pace (
        sender text primary key,
        free_at timestamptz not null default 'epoch',
        urgent_until timestamptz not null default 'epoch',
        offer_until timestamptz not null default 'epoch',
        other_until timestamptz not null default 'epoch'
      );
      alter table message add column waited_at timestamptz;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('alter table message drop column waited_at');
    await runner.query('drop table sms_pace');
  }
}
