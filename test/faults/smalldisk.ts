import { spawnSync } from 'node:child_process';
import { closeSync, openSync, rmSync, writeSync } from 'node:fs';
import { chown, mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { databaseOwner } from '../../libs/platform/postgres/database-owner.ts';
import { inOwnSession } from '../recovery/sessions.ts';

export interface SmallDisk {
  /** Takes all the room that is left, to the last byte; `empty` gives it back. */
  fill(): void;
  empty(): void;
  /** Once the server is gone. */
  remove(): Promise<void>;
}

const SIZE = '96m';
const BLOCK = Buffer.alloc(4_096, 1);

/**
 * Databases that are made from now on lie on a disk of their own that can be filled; what the server needs
 * to live lies elsewhere. Undefined where this machine lets us mount none.
 */
export async function onSmallDisk(postgresUrl: string): Promise<SmallDisk | undefined> {
  const folder = await mkdtemp(join(tmpdir(), 'meldpunt-disk-'));
  const owner = await databaseOwner(folder);
  const mounted = spawnSync('mount', [
    '-t',
    'tmpfs',
    '-o',
    `size=${SIZE},mode=711`,
    'disk',
    folder,
  ]);
  if (owner === undefined || mounted.status !== 0) {
    await rm(folder, { recursive: true });
    return undefined;
  }
  const place = join(folder, 'databases');
  await mkdir(place);
  await chown(place, owner.uid, owner.gid);
  await inOwnSession(postgresUrl, [
    `create tablespace small location '${place}'`,
    'alter database template_migrated set tablespace small',
  ]);
  const filler = join(folder, 'filler');
  return {
    fill: () => {
      takeAll(filler);
    },
    empty: () => {
      rmSync(filler, { force: true });
    },
    remove: async () => {
      spawnSync('umount', [folder]);
      await rm(folder, { recursive: true });
    },
  };
}

function takeAll(path: string): void {
  const file = openSync(path, 'w');
  try {
    for (;;) {
      writeSync(file, BLOCK);
    }
  } catch (error) {
    // by its field: an error of another realm is no instance of our Error
    expect(error).toMatchObject({ code: 'ENOSPC' });
  } finally {
    closeSync(file);
  }
}
