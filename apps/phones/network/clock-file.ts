import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { z } from 'zod';

const clockFile = z.object({ offsetMs: z.number() });

/** The clock's kept distance to the machine's time; undefined when none was ever kept. */
export function readOffset(path: string): number | undefined {
  let text: string;
  try {
    text = readFileSync(path, 'utf8');
  } catch (error) {
    if (error !== null && typeof error === 'object' && 'code' in error && error.code === 'ENOENT') {
      return undefined;
    }
    throw error;
  }
  return clockFile.parse(JSON.parse(text)).offsetMs;
}

/** Written beside and renamed, so that a crash never leaves half a file. */
export function writeOffset(path: string, offsetMs: number): void {
  mkdirSync(dirname(path), { recursive: true });
  const beside = `${path}.new`;
  writeFileSync(beside, JSON.stringify({ offsetMs }));
  renameSync(beside, path);
}
