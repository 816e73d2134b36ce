import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What a person in a case wants when she calls, and the report that such a call belongs to. */
export class LetThePersonDecideByPhone1764000001800 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table call
        add own_wish text check (own_wish in ('nothing', 'change', 'pause', 'paused', 'stop',
          'stopped', 'complaint', 'human', 'several')),
        drop constraint call_ending_check,
        add constraint call_ending_check check (ending in ('answered', 'served', 'told', 'decided',
          'silent', 'blocked', 'dropped', 'unheard'));

      create table report_call (
        call_id uuid primary key references call,
        report_id uuid not null references report
      );

      -- who reported herself is the person: her number finds her case
      insert into blind_index (subject_id, purpose, hash)
      select r.person_subject_id, b.purpose, b.hash
      from report r join blind_index b on b.subject_id = r.reporter_subject_id
      where r.self and b.purpose = 'phone'
      on conflict do nothing;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop table report_call;
      update call set ending = 'told' where ending = 'decided';
      alter table call
        drop own_wish,
        drop constraint call_ending_check,
        add constraint call_ending_check check (ending in ('answered', 'served', 'told', 'silent',
          'blocked', 'dropped', 'unheard'));
    `);
  }
}
