import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Who changed the duty roster, and which days the office is otherwise. */
export class NoteChanges1764000002110 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table change_log (
        id uuid primary key,
        account_id uuid references account,
        what text not null check (what ~ '^[a-z][a-z_.-]{1,60}$'),
        refs jsonb not null,
        at timestamptz not null
      );
      create index change_log_by_what on change_log (what, at);

      create function change_log_is_append_only() returns trigger language plpgsql as $$
        begin
          raise exception 'change_log is append-only';
        end $$;
      create trigger change_log_is_append_only
        before update or delete or truncate on change_log
        for each statement execute function change_log_is_append_only();
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop table change_log;
      drop function change_log_is_append_only();
    `);
  }
}
