import { existsSync } from 'node:fs';
import { join } from 'node:path';

const BESIDE_US = join(import.meta.dirname, '../../../shared/data');

/**
 * Large open data that lies beside the clone on some machines and is never part of it, so a test reads it where
 * it is at hand and has nothing to check elsewhere: that is no test left out. Either way it says so.
 * @param path below the folder of data, as `brugge/streets.csv`
 * @returns where it lies; undefined when it does not
 */
export function openData(path: string): string | undefined {
  const found = join(BESIDE_US, path);
  const isThere = existsSync(found);
  process.stderr.write(`OPEN DATA ${path}: ${isThere ? 'READ' : 'NOT AT HAND, SO NOT CHECKED'}\n`);
  return isThere ? found : undefined;
}
