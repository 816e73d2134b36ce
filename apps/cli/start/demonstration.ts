import { projectRoot } from '#platform';
import { join } from 'node:path';
import { type Demonstration } from './run-start.ts';

/** Loaded only when it is wanted: it needs nearly every subject. */
export const demonstration: Demonstration = {
  telephones: join(projectRoot, 'apps/cli/demonstration/telephones.json'),
  load: async (context) => {
    const { loadDemonstration } = await import('../demonstration/load-demonstration.ts');
    return loadDemonstration(context);
  },
};
