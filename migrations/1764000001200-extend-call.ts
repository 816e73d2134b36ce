import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What a call says beyond a message or a callback: how it ended, when to call, and who spoke with the caller. */
export class ExtendCall1764000001200 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table call
        add volunteer boolean not null default false,
        add call_when text check (call_when in ('morning', 'afternoon', 'any')),
        add last_step text not null default 'start',
        add answered_by uuid,
        add ending text check (ending in ('answered', 'served', 'told', 'silent', 'blocked', 'dropped'));
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table call
        drop volunteer, drop call_when, drop last_step, drop answered_by, drop ending;
    `);
  }
}
