import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Calls with their steps and recordings, what they leave to do, and the calls that we place. */
export class CreateCalls1765000000500 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table call (
        id uuid primary key,
        sid text not null unique,
        subject_id uuid not null references subject_key,
        number bytea,
        callback_number bytea,
        state text not null check (state in ('ongoing', 'ended')),
        language text not null,
        volunteer boolean not null default false,
        wants_to_help boolean not null default false check (volunteer or not wants_to_help),
        self boolean not null,
        danger boolean not null,
        wants text not null check (wants in ('nothing', 'message', 'callback')),
        call_when text check (call_when in ('morning', 'afternoon', 'any')),
        own_wish text check (own_wish in ('nothing', 'change', 'pause', 'paused', 'stop', 'stopped', 'complaint',
          'human', 'several')),
        keeps_closed boolean not null default false,
        rings boolean not null default false,
        answered_by uuid,
        last_step text not null default 'start',
        ending text check (ending in ('answered', 'served', 'told', 'decided', 'silent', 'blocked', 'dropped',
          'unheard')),
        started_at timestamptz not null,
        last_step_at timestamptz not null,
        ended_at timestamptz,
        check ((state = 'ended') = (ended_at is not null))
      );
      create index call_by_subject on call (subject_id);
      create index call_ongoing on call (started_at) where state = 'ongoing';

      -- speech: what the caller said where keys were asked for
      create table call_step (
        call_id uuid not null references call,
        step text not null,
        attempt integer not null,
        input bytea not null,
        speech bytea,
        answer bytea not null,
        at timestamptz not null,
        primary key (call_id, step, attempt)
      );

      create table recording (
        id uuid primary key,
        call_id uuid not null references call,
        sid text unique,
        state text not null check (state in ('expected', 'announced', 'stored', 'missing')),
        audio bytea,
        type text,
        created_at timestamptz not null,
        settled_at timestamptz,
        removed_at timestamptz,
        check ((state = 'stored') = (audio is not null and type is not null))
      );
      create index recording_by_call on recording (call_id);

      -- what somebody must call about: a call or a text that failed, whose id it has
      create table callback_task (
        id uuid primary key,
        call_id uuid unique references call,
        message_id uuid unique references message,
        opened_at timestamptz not null,
        due_at timestamptz not null,
        attempts integer not null default 0,
        outcome text check (outcome in ('reached', 'handled', 'no_call_wanted', 'not_reached', 'silent', 'abusive',
          'wrong_number')),
        said bytea,
        settled_at timestamptz,
        settled_by uuid,
        check ((outcome is null) = (settled_at is null)),
        check (num_nonnulls(call_id, message_id) = 1),
        check (id = coalesce(call_id, message_id))
      );
      create index callback_task_open on callback_task (due_at) where outcome is null;

      create table call_attempt (
        callback_task_id uuid not null references callback_task,
        nth integer not null,
        result text not null check (result in ('no_answer', 'later')),
        account_id uuid not null,
        at timestamptz not null,
        primary key (callback_task_id, nth)
      );

      -- the number itself is the caller's, found by its blind index
      create table blocked_number (
        id uuid primary key,
        call_id uuid not null references call,
        subject_id uuid not null references subject_key,
        reason bytea not null,
        blocked_by uuid not null,
        blocked_at timestamptz not null,
        until timestamptz not null
      );
      create index blocked_number_by_subject on blocked_number (subject_id);

      -- calls that a colleague places through the hotline; one to a volunteer need be about no case and no item
      create table call_back (
        id uuid primary key,
        account_id uuid not null,
        subject_id uuid not null references subject_key,
        number bytea not null,
        whom text not null check (whom in ('caller', 'recipient', 'reporter', 'person', 'volunteer')),
        callback_task_id uuid,
        case_id uuid,
        state text not null check (state in ('waiting', 'placing', 'ringing', 'whispering', 'connecting', 'spoken',
          'no_answer', 'busy', 'unreachable', 'hung_up', 'unclear', 'not_taken', 'refused', 'too_late', 'unknown')),
        sid text unique,
        error_code text,
        requested_at timestamptz not null,
        placing_at timestamptz,
        ended_at timestamptz,
        check (num_nonnulls(callback_task_id, case_id) > 0 or whom = 'volunteer')
      );
      create index call_back_by_account on call_back (account_id, requested_at);
      create index call_back_by_subject on call_back (subject_id, requested_at);
      create index call_back_by_task on call_back (callback_task_id, requested_at) where callback_task_id is not null;
      create index call_back_by_case on call_back (case_id, requested_at) where case_id is not null;

      -- calls that a machine speaks: the question to a volunteer whom no text reaches
      create table automatic_call (
        id uuid primary key,
        subject_id uuid not null references subject_key,
        number bytea not null,
        volunteer_id uuid not null,
        offer_id uuid not null,
        case_id uuid not null,
        nth integer not null check (nth > 0),
        state text not null check (state in ('waiting', 'placing', 'ringing', 'picked_up', 'yes', 'no', 'person',
          'no_answer', 'busy', 'unreachable', 'silent', 'refused', 'too_late', 'dropped', 'unknown')),
        sid text unique,
        error_code text,
        requested_at timestamptz not null,
        valid_until timestamptz not null,
        placing_at timestamptz,
        ended_at timestamptz,
        unique (offer_id, nth)
      );
      create index automatic_call_by_volunteer on automatic_call (volunteer_id, requested_at);

      -- calls placed in our name, of which only the provider's log tells
      create table unrecognised_call (
        id uuid primary key,
        sid text not null unique,
        subject_id uuid not null references subject_key,
        number bytea not null,
        placed_at timestamptz not null,
        noted_at timestamptz not null,
        seen_at timestamptz,
        seen_by uuid,
        check ((seen_at is null) = (seen_by is null))
      );
      create index unrecognised_call_unseen on unrecognised_call (noted_at) where seen_at is null;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop table unrecognised_call, automatic_call, call_back, blocked_number, call_attempt, callback_task, recording,
        call_step, call
    `);
  }
}
