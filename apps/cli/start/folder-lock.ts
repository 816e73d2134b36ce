import { readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { isAlive, KnownProcess, knownProcess } from './known-process.ts';
import { StartRefused } from './start-refused.ts';

const TRIES = 10;

/**
 * One program at a time works with a data folder. A lock left by a killed one is taken over.
 * @returns gives the lock back
 * @throws StartRefused when another one runs
 */
export function lockFolder(folder: string): () => void {
  const lock = join(folder, 'lock.json');
  const mine = JSON.stringify(knownProcess(process.pid));
  for (let attempt = 0; attempt < TRIES; attempt += 1) {
    if (create(lock, mine)) {
      return () => {
        if (read(lock) === mine) {
          rmSync(lock, { force: true });
        }
      };
    }
    const theirs = read(lock);
    const holder = KnownProcess.safeParse(parse(theirs));
    if (holder.success && isAlive(holder.data)) {
      throw new StartRefused(
        `Meldpunt already runs from this folder (process ${holder.data.pid}, data in ${folder}). Stop that one first.`,
      );
    }
    takeAway(lock, theirs);
  }
  throw new StartRefused(`Another start holds ${lock}. Try again in a moment.`);
}

/** Of two that find the same stale lock only one moves it; who moved a fresh one by mistake puts it back. */
function takeAway(lock: string, stale: string): void {
  const aside = `${lock}.${process.pid}`;
  try {
    renameSync(lock, aside);
  } catch {
    return;
  }
  const moved = read(aside);
  if (moved !== stale) {
    create(lock, moved);
  }
  rmSync(aside, { force: true });
}

function create(path: string, content: string): boolean {
  try {
    writeFileSync(path, content, { flag: 'wx', mode: 0o600 });
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') {
      return false;
    }
    throw error;
  }
}

function read(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return '';
  }
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
