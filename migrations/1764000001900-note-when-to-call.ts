import type { MigrationInterface, QueryRunner } from 'typeorm';

/** When a reporter likes to be called. */
export class NoteWhenToCall1764000001900 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table report
        add column call_when text check (call_when in ('morning', 'afternoon', 'any'));
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('alter table report drop column call_when');
  }
}
