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

      create table possible_danger_unanswered (
        task_id uuid primary key references task on delete cascade,
        report_id uuid not null,
        alert_at timestamptz not null
      );
      create index possible_danger_unanswered_report on possible_danger_unanswered (report_id);

      alter table report_conversation
        drop constraint report_conversation_question_check,
        add constraint report_conversation_question_check check
          (question in ('urgent', 'what', 'where', 'neighbourhood', 'knows', 'may_call', 'how', 'when_call'));
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      update report_conversation set question = null where question = 'urgent';
      alter table report_conversation
        drop constraint report_conversation_question_check,
        add constraint report_conversation_question_check check
          (question in ('what', 'where', 'neighbourhood', 'knows', 'may_call', 'how', 'when_call'));
      drop table possible_danger_unanswered;
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
