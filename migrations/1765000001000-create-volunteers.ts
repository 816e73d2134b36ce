import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Volunteers: what matching needs lies plain, who they are lies sealed. */
export class CreateVolunteers1765000001000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- away: [{from, to}], days on which she cannot, both included; about: what she likes and would rather not
      create table volunteer (
        id uuid primary key,
        subject_id uuid not null unique references subject_key,
        state text not null
          check (state in ('joining', 'active', 'paused', 'away', 'suspended', 'ended')),
        state_since timestamptz not null,
        roles text[] not null,
        neighbourhood text not null,
        also_in text[] not null,
        languages text[] not null,
        gender text check (gender in ('man', 'vrouw')),
        can_pets boolean not null,
        can_stairs boolean not null,
        can_smoke boolean not null,
        by_phone boolean not null,
        at_home boolean not null,
        has_car boolean not null,
        hours jsonb not null,
        away jsonb not null,
        interests text[] not null,
        talked_at timestamptz,
        informed_at timestamptz,
        informed_version text check ((informed_at is null) = (informed_version is null)),
        agreed_at timestamptz,
        learnt_at timestamptz,
        screened_until date,
        on_probation boolean not null,
        buddy_id uuid references volunteer,
        paused_until timestamptz,
        max_matches integer not null check (max_matches >= 0),
        minor boolean not null,
        number_bad boolean not null,
        source text not null,
        joined_at timestamptz not null,
        contact bytea not null,
        about bytea not null,
        check (paused_until is null or state = 'paused')
      );
      create index volunteer_by_role on volunteer using gin (roles);
      create index volunteer_by_joining on volunteer (joined_at desc, id desc) where state <> 'ended';
      create index volunteer_by_screening on volunteer (screened_until) where state <> 'ended';

      -- appended, never edited; refs: states and ids, details: words, sealed with her key
      create table volunteer_event (
        id uuid primary key,
        volunteer_id uuid not null references volunteer,
        -- in which they came: several may share a moment
        number bigint not null generated always as identity,
        at timestamptz not null,
        kind text not null,
        way text not null,
        account_id uuid,
        refs jsonb not null,
        details bytea
      );
      create index volunteer_event_by_volunteer on volunteer_event (volunteer_id, number desc);

      -- of an extract (model 595): what it was and who saw it, never what it said; seen_by: null where it was seen
      -- before this system, as a file says
      create table volunteer_screening (
        id uuid primary key,
        volunteer_id uuid not null references volunteer,
        model text not null check (model = '595'),
        dated date not null,
        seen_by uuid,
        seen_at timestamptz not null,
        holds_until date not null check (holds_until > dated)
      );
      create index volunteer_screening_by_volunteer on volunteer_screening (volunteer_id, seen_at desc);

      -- request_id: the place that it came from; null where it was there before us
      create table volunteer_match (
        id uuid primary key,
        case_id uuid not null,
        volunteer_id uuid not null references volunteer,
        role text not null,
        request_id uuid,
        from_day date not null,
        until_day date check (until_day >= from_day),
        reason text check ((until_day is null) = (reason is null))
      );
      create index volunteer_match_by_volunteer on volunteer_match (volunteer_id, from_day desc);
      create unique index volunteer_match_running on volunteer_match (case_id, volunteer_id, role)
        where until_day is null;

      -- a form with which somebody joined, kept so that it counts once; the hash of its words tells other words apart
      create table volunteer_form (
        key_hash bytea primary key,
        body_hash bytea not null,
        source_hash bytea not null,
        volunteer_id uuid not null references volunteer,
        came_at timestamptz not null
      );
      create index volunteer_form_by_source on volunteer_form (source_hash, came_at);
    `);
    await runner.query(reimbursements);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(
      'drop table volunteer_reimbursement, volunteer_elsewhere, volunteer_reimbursement_choice',
    );
    await runner.query(
      'drop table volunteer_form, volunteer_match, volunteer_screening, volunteer_event, volunteer',
    );
  }
}

/** What volunteers are paid back: amounts lie plain, so that sums need no unsealing; words lie sealed. */
const reimbursements = `
  -- both are appended, never edited: the newest holds, and who changed what stays known
  create table volunteer_reimbursement_choice (
    id uuid primary key,
    volunteer_id uuid not null references volunteer,
    year integer not null,
    system text not null check (system in ('flat', 'real')),
    chosen_by uuid not null,
    chosen_at timestamptz not null
  );
  create index volunteer_reimbursement_choice_by_year
    on volunteer_reimbursement_choice (volunteer_id, year, id desc);

  -- what others pay her: over a year, or (day) on one day of it
  create table volunteer_elsewhere (
    id uuid primary key,
    volunteer_id uuid not null references volunteer,
    year integer not null,
    day date check (day is null or extract(year from day) = year),
    system text not null check (system in ('none', 'flat', 'real')),
    cents integer not null check (cents >= 0),
    metres integer not null check (metres >= 0),
    never_on_our_days boolean not null,
    declared_by uuid not null,
    declared_at timestamptz not null
  );
  create index volunteer_elsewhere_by_year on volunteer_elsewhere (volunteer_id, year, id desc);

  -- message_id: the text in which she asked it; without a vehicle the cents are an estimate
  create table volunteer_reimbursement (
    id uuid primary key,
    volunteer_id uuid not null references volunteer,
    day date not null,
    kind text not null check (kind in ('flat', 'km', 'cost')),
    vehicle text check (vehicle in ('car', 'bicycle')),
    metres integer not null check (metres >= 0 and (metres > 0) = (kind = 'km')),
    cents integer not null check (cents > 0 or kind = 'km'),
    note bytea,
    message_id uuid unique,
    added_by uuid,
    added_at timestamptz not null,
    state text not null check (state in ('asked', 'approved', 'paid', 'refused')),
    decided_by uuid check ((decided_by is null) = (state = 'asked')),
    decided_at timestamptz check ((decided_at is null) = (state = 'asked')),
    why_refused bytea,
    paid_by uuid check ((paid_by is null) = (state <> 'paid')),
    paid_at timestamptz check ((paid_at is null) = (state <> 'paid')),
    check ((added_by is null) = (message_id is not null)),
    check (kind = 'km' or vehicle is null),
    check (kind <> 'km' or vehicle is not null or state in ('asked', 'refused'))
  );
  create index volunteer_reimbursement_by_day on volunteer_reimbursement (volunteer_id, day);
  create index volunteer_reimbursement_by_year on volunteer_reimbursement (day);
`;
