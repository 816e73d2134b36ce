import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What somebody must do by when, until it is done with a result. */
export class CreateTasks1765000000700 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table task (
        id uuid primary key,
        kind text not null,
        case_id uuid, report_id uuid, alert_id uuid, volunteer_id uuid, message_id uuid,
        subject_id uuid not null references subject_key,
        made_at timestamptz not null,
        due_at timestamptz not null,
        owner_id uuid,
        done_at timestamptz,
        done_by uuid,
        result bytea,
        check (done_at is not null or done_by is null)
      );
      create index task_open on task (due_at, id) where done_at is null;
      create index task_by_report on task (report_id) where report_id is not null;
      create index task_by_volunteer on task (volunteer_id) where volunteer_id is not null;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table task');
  }
}
