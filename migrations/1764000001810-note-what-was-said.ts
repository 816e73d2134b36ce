import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What a caller said where keys were asked for, sealed. */
export class NoteWhatWasSaid1764000001810 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('alter table call_step add speech bytea');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('alter table call_step drop speech');
  }
}
