import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Safety is counted apart from the day's cap and paced in a lane of its own; a text over the cap waits for tomorrow
 * unless it ends before.
 */
export class LetTextsWaitForTomorrow1764000003101 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table sms_day add column safety integer not null default 0;
      alter table message add column ends_then boolean not null default false;
      alter table sms_pace
        add column safety_free_at timestamptz not null default 'epoch',
        add column safety_until timestamptz not null default 'epoch';
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table sms_pace drop column safety_free_at, drop column safety_until;
      alter table message drop column ends_then;
      alter table sms_day drop column safety;
    `);
  }
}
