import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A volunteer too is called through the hotline. */
export class CallVolunteersBack1764000003530 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table call_back drop constraint call_back_whom_check;
      alter table call_back add constraint call_back_whom_check
        check (whom in ('caller', 'recipient', 'reporter', 'person', 'volunteer'));
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      update call_back set whom = 'recipient' where whom = 'volunteer';
      alter table call_back drop constraint call_back_whom_check;
      alter table call_back add constraint call_back_whom_check
        check (whom in ('caller', 'recipient', 'reporter', 'person'));
    `);
  }
}
