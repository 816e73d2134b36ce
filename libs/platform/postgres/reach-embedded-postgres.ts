import { existsSync } from 'node:fs';
import { readFile, realpath } from 'node:fs/promises';
import { join } from 'node:path';
import { embeddedUrl } from './embedded-postgres.ts';
import { runningServer } from './left-over.ts';

/** The address of the embedded Postgres that runs on `folder`; undefined when none does. */
export async function reachEmbeddedPostgres(folder: string): Promise<string | undefined> {
  if (!existsSync(folder)) {
    return undefined;
  }
  const real = await realpath(folder);
  const server = runningServer(join(real, 'data'));
  if (server === undefined) {
    return undefined;
  }
  const password = await readFile(join(real, 'password'), 'utf8');
  return embeddedUrl(password.trim(), server.port);
}
