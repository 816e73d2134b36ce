import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The keys of forms of the desk that were carried out: a double click does it once. */
export class RememberFormsSent1764000003000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table desk_form_key (
        account_id uuid not null references account,
        key text not null,
        form text not null,
        said text,
        at timestamptz not null default now(),
        primary key (account_id, key)
      );
      create index desk_form_key_by_time on desk_form_key (at);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table desk_form_key');
  }
}
