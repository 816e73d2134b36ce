import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Every street with its neighbourhood, where the neighbourhoods lie, and when they were imported. */
export class CreateGeography1764000000200 implements MigrationInterface {
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
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table geography_import, neighbourhood_shape, street_range, street');
  }
}
