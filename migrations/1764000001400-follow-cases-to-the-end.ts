import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Every open case has a next step with its moment; a join keeps what its target was; each reporter is told
 * on her own.
 */
export class FollowCasesToTheEnd1764000001400 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table case_file add column next_step text;
      alter table case_report add column told_at timestamptz;
      alter table case_report add column trace jsonb;
      create index alert_by_report on alert (report_id);
    `);
    await runner.query(`
      update case_report r set told_at = c.reporter_told_at
      from case_file c where c.id = r.case_id and r.tell_reporter
    `);
    // an alert of a report that was joined is seen where the report is now
    await runner.query(`
      update alert a set case_id = r.case_id
      from case_report r
      where r.report_id = a.report_id and r.left_at is null and a.acknowledged_at is null
    `);
    // what nobody was reminded of comes back on the list
    await runner.query(`
      update case_file set due_at = now() + interval '1 day'
      where due_at is null and state in ('clarifying', 'agreed', 'matching', 'matched', 'visiting')
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop index alert_by_report;
      alter table case_report drop column trace;
      alter table case_report drop column told_at;
      alter table case_file drop column next_step;
    `);
  }
}
