import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Danger that is only possible may alert, or stand on the desk as a task: then it is counted without an alert. */
export class HearPossibleDanger1764000004500 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table danger_told
        alter column alert_id drop not null,
        drop constraint danger_told_how_check,
        add constraint danger_told_how_check
          check (how in ('ticked', 'key', 'words', 'possible', 'volunteer', 'colleague'));
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      delete from danger_told where alert_id is null;
      update danger_told set how = 'words' where how = 'possible';
      alter table danger_told
        alter column alert_id set not null,
        drop constraint danger_told_how_check,
        add constraint danger_told_how_check
          check (how in ('ticked', 'key', 'words', 'volunteer', 'colleague'));
    `);
  }
}
