import type { MigrationInterface, QueryRunner } from 'typeorm';

/** In which order texts were written, also within one moment, and which of them wait for an earlier one. */
export class KeepTextsInOrder1764000001610 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table message
        add column nth bigint generated always as identity,
        add column held_since timestamptz;
      create index message_in_line on message (address_hash, priority, nth)
        where state in ('waiting', 'sending');
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop index message_in_line;
      alter table message drop column nth, drop column held_since;
    `);
  }
}
