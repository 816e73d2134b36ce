import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A volunteer is called from the page of the volunteer too: that call is about no case and no item. */
export class CallAVolunteerWithoutACase1764000003540 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table call_back drop constraint call_back_check;
      alter table call_back add constraint call_back_check
        check (num_nonnulls(item_id, case_id) > 0 or whom = 'volunteer');
      create index call_back_by_subject on call_back (subject_id, requested_at);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop index call_back_by_subject;
      delete from call_back where num_nonnulls(item_id, case_id) = 0;
      alter table call_back drop constraint call_back_check;
      alter table call_back add constraint call_back_check
        check (num_nonnulls(item_id, case_id) > 0);
    `);
  }
}
