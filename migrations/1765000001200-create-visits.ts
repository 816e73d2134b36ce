import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Visits, the personal links to their address, and the codes that open these. */
export class CreateVisits1765000001200 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table visit (
        id uuid primary key,
        case_id uuid not null,
        request_id uuid not null,
        offer_id uuid not null,
        volunteer_id uuid not null,
        subject_id uuid not null references subject_key,
        state text not null check (state in ('planned', 'released', 'asked', 'reported', 'withdrawn')),
        planned_at timestamptz not null,
        word bytea not null,
        person_told_at timestamptz,
        person_told_by uuid,
        doubted_at timestamptz,
        released_at timestamptz,
        arrived_at timestamptz,
        left_at timestamptz,
        asked_at timestamptz,
        reported_at timestamptz,
        report_message_id uuid,
        withdrawn_at timestamptz,
        check ((state = 'reported') = (report_message_id is not null)),
        check ((state = 'withdrawn') = (withdrawn_at is not null))
      );
      create unique index visit_of_offer on visit (offer_id) where state <> 'withdrawn';
      create index visit_of_case on visit (case_id, planned_at);

      create table personal_link (
        id uuid primary key,
        volunteer_id uuid not null,
        visit_id uuid references visit,
        token_hash bytea not null unique,
        created_at timestamptz not null,
        expires_at timestamptz not null,
        withdrawn_at timestamptz
      );
      create index personal_link_of_visit on personal_link (visit_id);
      create index personal_link_of_volunteer on personal_link (volunteer_id) where visit_id is null;

      create table link_code (
        id uuid primary key,
        link_id uuid not null references personal_link,
        code_hash bytea not null,
        sent_at timestamptz not null,
        expires_at timestamptz not null,
        tries integer not null default 0 check (tries between 0 and 5),
        ended_at timestamptz
      );
      create index link_code_of_link on link_code (link_id, sent_at desc);
      create unique index link_code_alive on link_code (link_id) where ended_at is null;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table link_code, personal_link, visit');
  }
}
