import { chmodSync, mkdtempSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { holding } from './held.ts';

/** Lends an empty data folder to `work`; nothing of it is left afterwards. */
export function withDataFolder<T>(work: (folder: string) => Promise<T>): Promise<T> {
  return holding({ open: makeFolder, end: remove }, work);
}

function makeFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'meldpunt-bench-'));
  // for root the database runs as another user, who must be able to pass
  chmodSync(folder, 0o755);
  return folder;
}

function remove(folder: string): Promise<void> {
  return rm(folder, { recursive: true, force: true });
}
