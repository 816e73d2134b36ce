import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Streets and neighbourhoods with the moment of their import, and days on which the office keeps other hours. */
export class CreateGeography1765000000200 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table street (
        name text not null,
        postcode text not null check (postcode ~ '^[0-9]{4}$'),
        neighbourhood text not null,
        key text not null,
        words text not null,
        primary key (name, postcode, neighbourhood)
      );
      create index street_by_key on street (key text_pattern_ops);

      create table street_range (
        key text not null,
        side text not null check (side in ('odd', 'even')),
        first integer not null,
        last integer not null check (last >= first),
        postcode text not null check (postcode ~ '^[0-9]{4}$'),
        neighbourhood text not null,
        primary key (key, side, first)
      );

      create table neighbourhood_shape (
        neighbourhood text primary key,
        polygon jsonb not null
      );

      create table geography_import (
        id uuid primary key,
        imported_at timestamptz not null,
        counts jsonb not null
      );

      -- no hours: closed all day; the reason is sealed
      create table office_day (
        date date primary key,
        opens_at text,
        closes_at text,
        subject_id uuid not null,
        reason bytea not null,
        noted_by uuid not null,
        noted_at timestamptz not null,
        check ((opens_at is null) = (closes_at is null)),
        check (opens_at ~ '^[0-2][0-9]:[0-5][0-9]$' and closes_at ~ '^[0-2][0-9]:[0-5][0-9]$' and opens_at < closes_at)
      );
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(
      'drop table office_day, geography_import, neighbourhood_shape, street_range, street',
    );
  }
}
