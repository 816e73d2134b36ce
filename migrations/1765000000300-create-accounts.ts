import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Who works at the desk: accounts, their login and known devices, the duty roster, who looked into which case, who
 * changed what, and the forms they sent.
 */
export class CreateAccounts1765000000300 implements MigrationInterface {
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
        device_version integer not null default 0,
        created_at timestamptz not null,
        last_signed_in_at timestamptz,
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

      -- a guess from a device on which somebody signed in before counts for that device alone
      create table login_guess (
        id uuid primary key,
        account_key bytea not null,
        address_key bytea not null,
        device_key bytea,
        at timestamptz not null
      );
      create index login_guess_by_account on login_guess (account_key, at);
      create index login_guess_by_address on login_guess (address_key, at);
      create index login_guess_by_device on login_guess (device_key, at) where device_key is not null;
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

      -- changes of the duty roster, and of the days on which the office keeps other hours
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

      -- forms that were carried out: a double click does it once, unless its words (a keyed digest) are other ones
      create table desk_form_key (
        account_id uuid not null references account,
        key text not null,
        form text not null,
        words bytea,
        said text,
        at timestamptz not null default now(),
        primary key (account_id, key)
      );
      create index desk_form_key_by_time on desk_form_key (at);

      -- forms that came after their session had ended: sealed for the account, and pointed at until they were seen
      create table kept_form (
        id uuid primary key,
        account_id uuid not null references account,
        form bytea not null,
        at timestamptz not null default now(),
        seen_at timestamptz
      );
      create index kept_form_by_account on kept_form (account_id, at);
      create index kept_form_by_time on kept_form (at);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop table kept_form, desk_form_key, change_log, access_log, duty_shift, login_guess, session, account;
      drop function access_log_is_append_only();
      drop function change_log_is_append_only();
    `);
  }
}
