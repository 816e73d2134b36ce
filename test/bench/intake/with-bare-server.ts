import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { holding } from '../held.ts';

/** Where a report may be posted. */
export interface Intake {
  readonly pid: number;
  readonly url: string;
}

/** Lends the yardstick to `work`, on this database; nothing of it is left afterwards. */
export function withBareServer<T>(
  databaseUrl: string,
  work: (bare: Intake) => Promise<T>,
): Promise<T> {
  const env = { ...process.env, DATABASE_URL: databaseUrl };
  const open = (): ChildProcess => fork(join(import.meta.dirname, 'bare-server.ts'), { env });
  const end = async (server: ChildProcess): Promise<void> => {
    if (server.exitCode === null && server.signalCode === null) {
      const ended = once(server, 'exit');
      server.kill('SIGTERM');
      await ended;
    }
  };
  return holding({ open, end }, async (server) => {
    const [port] = (await once(server, 'message')) as [number];
    return work({ pid: server.pid ?? 0, url: `http://127.0.0.1:${port}` });
  });
}
