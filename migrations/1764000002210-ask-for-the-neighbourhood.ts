import type { MigrationInterface, QueryRunner } from 'typeorm';

/** One question more by text: which neighbourhood, where a street does not tell. */
export class AskForTheNeighbourhood1764000002210 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table report_conversation
        drop constraint report_conversation_question_check,
        add constraint report_conversation_question_check check (question in
          ('what', 'where', 'neighbourhood', 'knows', 'may_call', 'how', 'when_call'));
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      update report_conversation set question = null where question = 'neighbourhood';
      alter table report_conversation
        drop constraint report_conversation_question_check,
        add constraint report_conversation_question_check check
          (question in ('what', 'where', 'knows', 'may_call', 'how', 'when_call'));
    `);
  }
}
