import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Danger that is told while an alert is open is told at once to who is on duty, and by whom. */
export class TellDangerAnew1764000002230 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table alert
        add column danger_at timestamptz not null default now(),
        add column by_volunteer boolean not null default false
    `);
    await runner.query('update alert set danger_at = raised_at');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('alter table alert drop column danger_at, drop column by_volunteer');
  }
}
