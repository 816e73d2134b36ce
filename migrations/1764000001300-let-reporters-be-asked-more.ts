import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The talk by text about a report: several questions, its language, and what was answered. */
export class LetReportersBeAskedMore1764000001300 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table report
        add column knows text check (knows in ('yes', 'no', 'unknown')),
        add column may_call text check (may_call in ('yes', 'no'));
      drop index report_conversation_open;
      alter table report_conversation
        drop constraint report_conversation_question_check,
        alter column question drop not null,
        add column language text not null default 'nl' check (language in ('nl', 'fr', 'en')),
        add column self boolean not null default false,
        add column asked text[] not null default '{}',
        add column told text[] not null default '{}',
        add column place_hash bytea;
      update report_conversation set question = 'when_call' where question = 'how_to_reach';
      update report_conversation set asked = array[question];
      update report_conversation set told = asked, question = null where answered_at is not null;
      alter table report_conversation
        drop column answered_at,
        add constraint report_conversation_question_check check
          (question in ('what', 'where', 'knows', 'may_call', 'how', 'when_call'));
      create index report_conversation_open on report_conversation (number_hash, open_until);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop index report_conversation_open;
      alter table report_conversation
        drop constraint report_conversation_question_check,
        add column answered_at timestamptz;
      update report_conversation set answered_at = open_until where question is null;
      update report_conversation set question =
        case when question in ('what', 'where') then question else 'how_to_reach' end;
      alter table report_conversation
        alter column question set not null,
        drop column language, drop column self, drop column asked, drop column told,
        drop column place_hash,
        add constraint report_conversation_question_check
          check (question in ('what', 'where', 'how_to_reach'));
      create index report_conversation_open on report_conversation (number_hash, open_until)
        where answered_at is null;
      alter table report drop column knows, drop column may_call;
    `);
  }
}
