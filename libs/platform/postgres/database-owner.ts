import { readFile, stat } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';

/** The user a Postgres started by root runs as. */
export interface Owner {
  readonly uid: number;
  readonly gid: number;
}

/**
 * Postgres refuses to run as root. Whoever owns `data` already, else `postgres` where the machine
 * has it, else `nobody`: nothing on the machine is changed. Undefined when we are not root.
 */
export async function databaseOwner(data: string): Promise<Owner | undefined> {
  if (process.getuid?.() !== 0) {
    return undefined;
  }
  const existing = await stat(data).catch(() => undefined);
  if (existing !== undefined && existing.uid !== 0) {
    return { uid: existing.uid, gid: existing.gid };
  }
  const users = (await readFile('/etc/passwd', 'utf8')).split('\n').map((line) => line.split(':'));
  const found =
    users.find(([name]) => name === 'postgres') ?? users.find(([name]) => name === 'nobody');
  if (found === undefined) {
    throw new Error('Postgres does not run as root and there is no user postgres or nobody');
  }
  return { uid: Number(found[2]), gid: Number(found[3]) };
}

/** The first folder on the way up from `path` that `owner` cannot pass; what does not exist yet is passed over. */
export async function closedFolder(path: string, owner: Owner): Promise<string | undefined> {
  for (let folder = resolve(path); ; folder = dirname(folder)) {
    const found = await stat(folder).catch(() => undefined);
    if (found !== undefined) {
      const bit = found.uid === owner.uid ? 0o100 : found.gid === owner.gid ? 0o010 : 0o001;
      if ((found.mode & bit) === 0) {
        return folder;
      }
    }
    if (folder === dirname(folder)) {
      return undefined;
    }
  }
}
