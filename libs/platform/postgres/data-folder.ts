import { createHash } from 'node:crypto';
import { chmod, mkdir } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { closedFolder, databaseOwner } from './database-owner.ts';

const SHARED = '/var/lib/meldpunt';

/**
 * Makes the folder that keeps data, keys and logins between starts: `wanted`, or where root's
 * Postgres user cannot reach that, one of its own under /var/lib/meldpunt, the same every time.
 */
export async function prepareDataFolder(wanted: string): Promise<string> {
  const asked = resolve(wanted);
  const owner = await databaseOwner(join(asked, 'postgres', 'data'));
  if (owner === undefined) {
    await mkdir(asked, { recursive: true, mode: 0o700 });
    return asked;
  }
  const parent = resolve(asked, '..');
  if ((await closedFolder(parent, owner)) === undefined) {
    return passable(asked);
  }
  await passable(SHARED);
  return passable(join(SHARED, createHash('sha256').update(asked).digest('hex').slice(0, 12)));
}

/** The Postgres user passes through to its own folder, but cannot list or change what lies beside it. */
async function passable(folder: string): Promise<string> {
  await mkdir(folder, { recursive: true });
  await chmod(folder, 0o711);
  return folder;
}
