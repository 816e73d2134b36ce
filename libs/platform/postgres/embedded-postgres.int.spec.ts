import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmod, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import { type EmbeddedPostgres, startEmbeddedPostgres } from './embedded-postgres.ts';
import { runningServer } from './left-over.ts';

async function ask(url: string, sql: string): Promise<Record<string, unknown>[]> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query<Record<string, unknown>>(sql)).rows;
  } finally {
    await client.end();
  }
}

describe('the embedded Postgres', () => {
  let folder: string;
  let server: EmbeddedPostgres | undefined;
  const place = (): string => join(folder, 'postgres');

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'meldpunt-embedded-'));
    await chmod(folder, 0o711);
  });

  afterEach(async () => {
    await server?.stop();
    server = undefined;
    await rm(folder, { recursive: true, force: true });
  });

  it('is UTF-8, in UTC, writes through to the disk, and keeps its data between starts', async () => {
    server = await startEmbeddedPostgres(place());
    expect(await ask(server.url, 'show server_encoding')).toEqual([{ server_encoding: 'UTF8' }]);
    expect(await ask(server.url, 'show timezone')).toEqual([{ TimeZone: 'UTC' }]);
    expect(await ask(server.url, 'show fsync')).toEqual([{ fsync: 'on' }]);
    await ask(server.url, 'create table kept as select 7 as n');
    await server.stop();
    server = await startEmbeddedPostgres(place());
    expect(await ask(server.url, 'select n from kept')).toEqual([{ n: 7 }]);
  });

  it('tells of a death, and comes back on the same port with what was committed', async () => {
    server = await startEmbeddedPostgres(place());
    const { port, pid, url } = server;
    const died = new Promise((told) => server?.onExit(told));
    await ask(url, 'create table kept as select 7 as n');
    process.kill(pid, 'SIGKILL');
    expect(await died).toBe('SIGKILL');
    server = await startEmbeddedPostgres(place(), { port });
    expect(server.url).toBe(url);
    expect(await ask(url, 'select n from kept')).toEqual([{ n: 7 }]);
  });

  it('ends a server that a killed program left, and takes the data over', async () => {
    server = await startEmbeddedPostgres(place(), { flags: ['-c', 'fsync=off'] });
    const first = server.pid;
    const second = await startEmbeddedPostgres(place());
    server = second;
    expect(second.pid).not.toBe(first);
    expect(runningServer(join(place(), 'data'))).toEqual({ pid: second.pid, port: second.port });
  });

  it('ends when the program that started it is killed', async () => {
    const program = `
      import { startEmbeddedPostgres } from '${import.meta.dirname}/embedded-postgres.ts';
      await startEmbeddedPostgres('${place()}', { flags: ['-c', 'fsync=off'] });
      process.stdout.write('started');`;
    const starter = spawn(process.execPath, ['--input-type=module-typescript', '-e', program], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    await once(starter.stdout, 'data');
    const pidFile = join(place(), 'data/postmaster.pid');
    expect(await readFile(pidFile, 'utf8')).not.toBe('');
    starter.kill('SIGKILL');
    for (;;) {
      if (runningServer(join(place(), 'data')) === undefined) {
        break;
      }
      await new Promise((next) => setImmediate(next));
    }
  });
});
