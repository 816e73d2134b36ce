import { connect, createServer, type Server } from 'node:net';
import { freePort } from '../../libs/platform/postgres/free-port.ts';
import { freshDatabase } from '../support/database.ts';
import { eventually } from '../support/until.ts';
import { given } from './given.ts';
import { RunningProgram } from './run-program.ts';

const START_LIMIT_MS = 600_000;
const TEST_LIMIT_MS = 1_800_000;

describe('a program whose database is not there yet', () => {
  it(
    'lives, shows who rings what to ring, and goes on by itself when it is there',
    async () => {
      const [port, databasePort] = [await freePort(), await freePort()];
      const database = await freshDatabase();
      const url = database.url.replace(/:\d+\//, `:${String(databasePort)}/`);
      const env = { ...given, DATABASE_URL: url, PORT: String(port) };
      const api = RunningProgram.run('../api/main.js', [], env);
      const worker = RunningProgram.run('../worker/main.js', [], env);
      const at = (path: string): Promise<Response> =>
        fetch(`http://127.0.0.1:${String(port)}${path}`);
      await eventually(async () => (await at('/healthz')).ok, { within: START_LIMIT_MS });
      expect((await at('/readyz')).status).toBe(503);
      const page = await at('/melden');
      expect([page.status, page.headers.get('content-type')]).toEqual([
        503,
        'text/html; charset=utf-8',
      ]);
      expect(await page.text()).toContain('050 44 80 00');
      await eventually(() => worker.said.includes('database.waiting'), { within: START_LIMIT_MS });
      const way = openWay(
        databasePort,
        Number(new URL(process.env['TEST_POSTGRES_URL'] ?? '').port),
      );
      await eventually(async () => (await at('/readyz')).status === 200, {
        within: START_LIMIT_MS,
      });
      await eventually(() => worker.said.includes('worker.ready'), { within: START_LIMIT_MS });
      expect((await at('/melden')).status).toBe(200);
      for (const program of [api, worker]) {
        program.kill('SIGTERM');
        expect(await program.ended).toBe(0);
      }
      way.close();
      await database.drop();
    },
    TEST_LIMIT_MS,
  );
});

/** Whoever knocks at `from` is led to `to`: as when a server that was not there begins to listen. */
function openWay(from: number, to: number): Server {
  return createServer((socket) => {
    const onward = connect(to, '127.0.0.1');
    for (const end of [socket, onward]) {
      end.on('error', () => undefined);
    }
    socket.pipe(onward).pipe(socket);
  }).listen(from, '127.0.0.1');
}
