import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Finds what left for a number on a day. */
export class IndexTextsSent1764000001303 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `create index message_sent on message (address_hash, sending_at) where direction = 'out'`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop index message_sent');
  }
}
