import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Where a report came from, as a keyed hash, and whether it stands apart because of how many did. */
export class SetFloodsAside1764000001500 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table report
        add column source_hash bytea,
        add column set_aside boolean not null default false;
      create index report_by_source on report (source_hash, received_at) where source_hash is not null;
      alter table case_file add column set_aside boolean not null default false;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table case_file drop column set_aside;
      drop index report_by_source;
      alter table report drop column source_hash, drop column set_aside;
    `);
  }
}
