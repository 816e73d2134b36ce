import { createDataSource, isDemonstration, type Settings } from '#platform';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import type { DemoLogin } from '../start/run-start.ts';

interface Loading {
  readonly settings: Settings;
  readonly folder: string;
  readonly say: (line: string) => void;
}

const Logins = z.array(
  z.object({
    role: z.string(),
    email: z.string(),
    password: z.string(),
    totpSecret: z.string(),
    phone: z.string(),
  }),
);

/**
 * Marks an empty database as a demonstration and fills it, in one transaction: killed half-way it starts
 * anew. The logins are made here once and kept beside the data.
 */
export async function loadDemonstration({ settings, folder, say }: Loading): Promise<DemoLogin[]> {
  const path = join(folder, 'demonstration-logins.json');
  switch (await stateOf(settings)) {
    case 'real':
      throw new Error(
        'This database holds reports or accounts and is no demonstration: set MELDPUNT_DEMO=0 to start on it',
      );
    case 'demonstration':
      if (existsSync(path)) {
        return Logins.parse(JSON.parse(readFileSync(path, 'utf8')));
      }
      throw new Error(
        `The logins of this demonstration are gone (${path}): make one with npm run cli, or start on an empty database`,
      );
    case 'empty': {
      say('Inventing the people of the demonstration');
      // needs nearly every subject, and only the first start does
      const { fillDemonstration } = await import('./fill-demonstration.ts');
      return fillDemonstration(settings, path);
    }
  }
}

/** What a database holds. Only an empty one becomes a demonstration. */
async function stateOf(settings: Settings): Promise<'empty' | 'demonstration' | 'real'> {
  const dataSource = await createDataSource(settings).initialize();
  try {
    if (await isDemonstration(dataSource.manager)) {
      return 'demonstration';
    }
    const [row] = await dataSource.query<{ used: boolean }[]>(
      'select exists (select from subject_key) as used',
    );
    return row?.used === true ? 'real' : 'empty';
  } finally {
    await dataSource.destroy();
  }
}
