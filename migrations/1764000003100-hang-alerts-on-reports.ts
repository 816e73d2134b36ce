import type { MigrationInterface, QueryRunner } from 'typeorm';

/** An alert hangs on a report alone: its case is the one in which the report stands. */
export class HangAlertsOnReports1764000003100 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('alter table alert drop column case_id');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table alert add column case_id uuid references case_file;
      update alert set case_id = r.case_id from case_report r
        where r.report_id = alert.report_id and r.left_at is null;
      delete from alert where case_id is null;
      alter table alert alter column case_id set not null;
    `);
  }
}
