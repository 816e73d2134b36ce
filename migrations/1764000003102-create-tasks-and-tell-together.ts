import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Tasks; what was told of danger and by what sign; and which alerts a text or mail named. */
export class CreateTasksAndTellTogether1764000003102 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table task (
        id uuid primary key,
        kind text not null,
        case_id uuid, report_id uuid, alert_id uuid, volunteer_id uuid, message_id uuid,
        subject_id uuid not null references subject_key,
        made_at timestamptz not null,
        due_at timestamptz not null,
        owner_id uuid,
        done_at timestamptz,
        done_by uuid,
        result bytea,
        check ((done_at is null) = (done_by is null))
      );
      create index task_open on task (due_at, id) where done_at is null;
      create index task_by_report on task (report_id) where report_id is not null;

      alter table alert
        add column told_at timestamptz,
        add column told_as text not null default 'first' check (told_as in ('first', 'anew', 'round')),
        add column next_round_at timestamptz not null default now(),
        add column flood text check (flood in ('source', 'anonymous')),
        add column source_hash bytea,
        add column settled_at timestamptz;
      update alert set told_at = raised_at;

      create table danger_told (
        id uuid primary key,
        alert_id uuid not null references alert,
        at timestamptz not null,
        how text not null check (how in ('ticked', 'key', 'words', 'volunteer', 'colleague')),
        sign text,
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
      insert into alert_telling (message_id, alert_id)
        select id, alert_id from message where alert_id is not null;
      drop index message_by_alert;
      alter table message drop column alert_id;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table message add column alert_id uuid;
      create index message_by_alert on message (alert_id) where alert_id is not null;
      update message set alert_id = t.alert_id from alert_telling t where t.message_id = message.id;
      drop table alert_telling, danger_told;
      alter table alert
        drop column told_at, drop column told_as, drop column next_round_at, drop column flood,
        drop column source_hash, drop column settled_at;
      drop table task;
    `);
  }
}
