import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { holding } from './held.ts';

/** Lends an empty data folder to `work`; nothing of it is left afterwards. */
export async function withDataFolder<T>(work: (folder: string) => Promise<T>): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), 'meldpunt-bench-'));
  // for root the database runs as another user, who must be able to pass
  await chmod(folder, 0o755);
  return holding(
    () => work(folder),
    () => rm(folder, { recursive: true, force: true }),
  );
}
