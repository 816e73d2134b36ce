import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Of a text that came in: what of it quotes us, whether a machine wrote it, and whether it came twice. */
export class KnowMachines1764000005100 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table message
        add column own_words bytea,
        add column machine text
          check (machine in ('reaction', 'quote', 'auto_reply', 'again', 'too_quick', 'sign_again')),
        add column double_of uuid references message,
        add constraint message_of_machine_came_in
          check (direction = 'in' or (own_words is null and machine is null and double_of is null));
      alter table unclear_text
        drop constraint unclear_text_handled_as_check,
        add constraint unclear_text_handled_as_check
          check (handled_as in ('yes', 'no', 'read', 'report'));
      alter table report_conversation add column question_at timestamptz;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table report_conversation drop column question_at;
      update unclear_text set handled_as = 'read' where handled_as = 'report';
      alter table unclear_text
        drop constraint unclear_text_handled_as_check,
        add constraint unclear_text_handled_as_check check (handled_as in ('yes', 'no', 'read'));
      alter table message
        drop constraint message_of_machine_came_in,
        drop column own_words, drop column machine, drop column double_of;
    `);
  }
}
