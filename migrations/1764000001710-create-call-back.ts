import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Calls of ours to somebody outside, through the hotline. */
export class CreateCallBack1764000001710 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table call_back (
        id uuid primary key,
        account_id uuid not null,
        subject_id uuid not null references subject_key,
        number bytea not null,
        whom text not null check (whom in ('caller', 'recipient', 'reporter', 'person')),
        item_id uuid,
        case_id uuid,
        state text not null check (state in ('waiting', 'placing', 'ringing', 'whispering', 'connecting',
          'spoken', 'no_answer', 'busy', 'unreachable', 'hung_up', 'unclear',
          'not_taken', 'refused', 'too_late', 'unknown')),
        sid text unique,
        error_code text,
        requested_at timestamptz not null,
        placing_at timestamptz,
        ended_at timestamptz,
        check (num_nonnulls(item_id, case_id) > 0)
      );
      create index call_back_by_account on call_back (account_id, requested_at);
      create index call_back_by_item on call_back (item_id, requested_at) where item_id is not null;
      create index call_back_by_case on call_back (case_id, requested_at) where case_id is not null;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table call_back');
  }
}
