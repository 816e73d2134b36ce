import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A call of a person whose case was closed: whether what she leaves lets it be. */
export class LetHerCallAfterItEnded1764000002100 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('alter table call add keeps_closed boolean not null default false');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('alter table call drop keeps_closed');
  }
}
