import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Who works at the desk: accounts, their log-in, the duty roster, and who looked into which case. */
export class CreateAccounts1764000000300 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table account (
        id uuid primary key,
        subject_id uuid not null unique references subject_key,
        role text not null check (role in ('operator', 'coordinator', 'manager')),
        name bytea not null,
        email bytea not null,
        phone bytea,
        password_hash text not null,
        totp_secret bytea not null,
        last_totp_step integer,
        created_at timestamptz not null,
        closed_at timestamptz
      );

      create table session (
        id uuid primary key,
        account_id uuid not null references account,
        token_hash bytea not null unique,
        started_at timestamptz not null,
        last_seen_at timestamptz not null
      );
      create index session_by_account on session (account_id);
      create index session_by_last_seen on session (last_seen_at);

      create table login_guess (
        id uuid primary key,
        account_key bytea not null,
        address_key bytea not null,
        at timestamptz not null
      );
      create index login_guess_by_account on login_guess (account_key, at);
      create index login_guess_by_address on login_guess (address_key, at);
      create index login_guess_by_time on login_guess (at);

      create table duty_shift (
        id uuid primary key,
        account_id uuid not null references account,
        starts_at timestamptz not null,
        ends_at timestamptz not null,
        check (starts_at < ends_at)
      );
      create index duty_shift_by_end on duty_shift (ends_at);
      create index duty_shift_by_account on duty_shift (account_id);

      create table access_log (
        id uuid primary key,
        account_id uuid not null references account,
        case_id uuid not null,
        what text not null check (what ~ '^[a-z][a-z_.-]{1,60}$'),
        at timestamptz not null
      );
      create index access_log_by_case on access_log (case_id, at);

      create function access_log_is_append_only() returns trigger language plpgsql as $$
        begin
          raise exception 'access_log is append-only';
        end $$;
      create trigger access_log_is_append_only
        before update or delete or truncate on access_log
        for each statement execute function access_log_is_append_only();
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop table access_log, duty_shift, login_guess, session, account;
      drop function access_log_is_append_only();
    `);
  }
}
