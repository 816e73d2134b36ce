import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Requests, their seats, and the offers that compete for them. */
export class CreateMatching1765000001100 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table match_request (
        id uuid primary key,
        case_id uuid not null,
        role text not null,
        task text not null check (task in ('lasting', 'single', 'urgent')),
        state text not null check (state in ('open', 'filled', 'closed')),
        opened_at timestamptz not null,
        opened_by uuid not null,
        -- who goes on asking; border: how far it reaches now
        search text not null default 'by_hand'
          check (search in ('by_hand', 'running', 'stopped', 'nobody')),
        search_by uuid,
        -- what was asked in earlier waves does not count for how far this search goes
        search_after integer not null default 0,
        border text not null default 'city'
          check (border in ('street', 'neighbourhood', 'bordering', 'city')),
        check (search = 'by_hand' or search_by is not null)
      );
      create unique index match_request_alive on match_request (case_id, role) where state <> 'closed';
      create index match_request_by_case on match_request (case_id, opened_at);

      -- words_wait: the volunteer wrote what waits for a human, which stops the clock of the offer
      create table offer (
        id uuid primary key,
        request_id uuid not null references match_request,
        case_id uuid not null,
        role text not null,
        volunteer_id uuid not null,
        state text not null
          check (state in ('sent', 'accepted', 'declined', 'filled', 'expired', 'withdrawn')),
        code text not null,
        wave integer not null,
        chosen_by uuid not null,
        sent_at timestamptz not null,
        expires_at timestamptz not null check (expires_at > sent_at),
        wrote_at timestamptz,
        words_wait boolean not null default false,
        -- the text arrived, as far as we know
        reached boolean not null default true,
        answered_at timestamptz,
        check (not words_wait or wrote_at is not null)
      );
      create index offer_by_request on offer (request_id, sent_at);
      create index offer_by_volunteer on offer (volunteer_id, sent_at desc);
      create unique index offer_open_code on offer (volunteer_id, code) where state = 'sent';
      create unique index offer_once on offer (request_id, volunteer_id)
        where state in ('sent', 'accepted', 'declined');

      create table seat (
        request_id uuid not null references match_request,
        number integer not null check (number >= 1),
        state text not null check (state in ('open', 'held', 'confirmed', 'agreed', 'released')),
        offer_id uuid unique references offer,
        confirmed_by uuid,
        agreed_by uuid,
        visit_at timestamptz,
        changed_at timestamptz not null,
        primary key (request_id, number),
        check ((state = 'open') = (offer_id is null)),
        check (state not in ('agreed', 'released') or visit_at is not null)
      );

      -- who could serve a request when it opened, where these were few: what makes a volunteer scarce
      create table request_choice (
        request_id uuid not null references match_request,
        volunteer_id uuid not null,
        primary key (request_id, volunteer_id)
      );

      -- not this volunteer for this person
      create table match_exclusion (
        case_id uuid not null,
        volunteer_id uuid not null,
        said_by text not null check (said_by in ('person', 'coordinator', 'volunteer', 'family')),
        noted_by uuid not null,
        noted_at timestamptz not null,
        primary key (case_id, volunteer_id)
      );
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table match_exclusion, request_choice, seat, offer, match_request');
  }
}
