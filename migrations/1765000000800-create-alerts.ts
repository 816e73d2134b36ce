import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Alerts about danger, what was told of danger and by what sign, and which alerts a text or mail named. */
export class CreateAlerts1765000000800 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- an alert hangs on a report alone: its case is the one in which the report stands
      create table alert (
        id uuid primary key,
        report_id uuid not null,
        by_volunteer boolean not null default false,
        raised_at timestamptz not null,
        danger_at timestamptz not null default now(),
        told_at timestamptz,
        told_as text not null default 'first' check (told_as in ('first', 'anew', 'round')),
        round integer not null default 0,
        next_round_at timestamptz not null default now(),
        nobody_on_duty boolean not null default false,
        flood text check (flood in ('source', 'anonymous')),
        source_hash bytea,
        acknowledged_at timestamptz,
        acknowledged_by uuid,
        acknowledged_via text check (acknowledged_via in ('desk', 'text')),
        settled_at timestamptz
      );
      create index alert_open on alert (raised_at) where acknowledged_at is null;
      create index alert_by_report on alert (report_id);

      -- without an alert: danger that is only possible, and stands on the desk as a task
      -- words: what a colleague wrote beside the sign, sealed with the key of whom it is about
      create table danger_told (
        id uuid primary key,
        alert_id uuid references alert,
        at timestamptz not null,
        how text not null check (how in ('ticked', 'key', 'words', 'possible', 'volunteer', 'colleague')),
        sign text,
        words bytea,
        addition_id uuid,
        message_id uuid,
        source_hash bytea,
        anonymous boolean not null
      );
      create index danger_told_by_alert on danger_told (alert_id, at);
      create index danger_told_by_source on danger_told (source_hash, at) where source_hash is not null;
      create index danger_told_anonymous on danger_told (at) where anonymous;

      create table alert_telling (
        message_id uuid not null,
        alert_id uuid not null references alert,
        primary key (message_id, alert_id)
      );
      create index alert_telling_by_alert on alert_telling (alert_id);

      create table possible_danger_unanswered (
        task_id uuid primary key references task on delete cascade,
        report_id uuid not null,
        alert_at timestamptz not null
      );
      create index possible_danger_unanswered_report on possible_danger_unanswered (report_id);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table possible_danger_unanswered, alert_telling, danger_told, alert');
  }
}
