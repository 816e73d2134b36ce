import { readdirSync } from 'node:fs';
import type { MigrationInterface } from 'typeorm';

type Migration = new () => MigrationInterface;

/** `<timestamp>-<verb-noun>`, as source or as built. */
const NAME = /^\d{13}-[a-z-]+\.[jt]s$/;

/** Every migration of this folder, in order. The build removes what it made of a file that is gone. */
export async function loadMigrations(): Promise<Migration[]> {
  const names = readdirSync(import.meta.dirname).filter((name) => NAME.test(name));
  return Promise.all(names.sort().map(loadMigration));
}

async function loadMigration(name: string): Promise<Migration> {
  const exported = Object.values((await import(`./${name}`)) as Record<string, Migration>);
  const [migration] = exported;
  if (migration === undefined || exported.length > 1) {
    throw new Error(`migrations/${name} must export one migration`);
  }
  return migration;
}
