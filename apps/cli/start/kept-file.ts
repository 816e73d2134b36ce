import { randomUUID } from 'node:crypto';
import { linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

/** A secret that is made once and kept, readable by us alone; never half written. */
export function keptFile(path: string, make: () => string): string {
  const kept = readIfThere(path);
  if (kept !== undefined) {
    return kept;
  }
  mkdirSync(dirname(path), { recursive: true, mode: 0o700 });
  const half = `${path}.${randomUUID()}`;
  writeFileSync(half, make(), { mode: 0o600, flush: true });
  try {
    linkSync(half, path);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') {
      throw error;
    }
  } finally {
    rmSync(half, { force: true });
  }
  return readFileSync(path, 'utf8');
}

function readIfThere(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') {
      return undefined;
    }
    throw error;
  }
}
