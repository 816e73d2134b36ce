import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { keptFile } from './kept-file.ts';
import { type Demonstration } from './run-start.ts';

/** Loaded only when it is wanted: it needs nearly every subject. */
export const demonstration: Demonstration = {
  telephones: async (folder) => {
    const path = join(folder, 'demonstration-telephones.json');
    if (!existsSync(path)) {
      const { inventedTelephones } = await import('../demonstration/invented-telephones.ts');
      keptFile(path, () => JSON.stringify(inventedTelephones(), null, 2));
    }
    return path;
  },
  load: async (context) => {
    const { loadDemonstration } = await import('../demonstration/load-demonstration.ts');
    return loadDemonstration(context);
  },
};
