import { existsSync, statfsSync } from 'node:fs';
import { tmpdir } from 'node:os';

const IN_MEMORY = '/dev/shm';
const ROOM_BYTES = 4 * 2 ** 30;

/**
 * Where files live that may be lost and must be fast: in memory where there is room, else with the temporary
 * ones. A new database is hundreds of files, and most specs make one for each of their tests.
 */
export function quickFolder(): string {
  return existsSync(IN_MEMORY) && freeBytes(IN_MEMORY) >= ROOM_BYTES ? IN_MEMORY : tmpdir();
}

function freeBytes(folder: string): number {
  const { bavail, bsize } = statfsSync(folder);
  return bavail * bsize;
}
