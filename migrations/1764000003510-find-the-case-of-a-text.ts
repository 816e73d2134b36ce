import type { MigrationInterface, QueryRunner } from 'typeorm';

/** On whose timeline the words of a text stand. */
export class FindTheCaseOfAText1764000003510 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `create index case_event_message on case_event ((refs ->> 'messageId')) where refs ? 'messageId'`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop index case_event_message');
  }
}
