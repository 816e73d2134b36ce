import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A guess from a device on which somebody signed in before counts for that device alone. */
export class KnowDevices1764000003400 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table account add column device_version integer not null default 0;
      alter table login_guess add column device_key bytea;
      create index login_guess_by_device on login_guess (device_key, at)
        where device_key is not null
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table login_guess drop column device_key;
      alter table account drop column device_version
    `);
  }
}
