import { type ChildProcess, execFile, fork } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { freePort } from '../../libs/platform/postgres/free-port.ts';
import {
  type EmbeddedPostgres,
  startEmbeddedPostgres,
} from '../../libs/platform/postgres/embedded-postgres.ts';
import { withDataFolder } from './data-folder.ts';
import { holding } from './held.ts';

const DIST = join(import.meta.dirname, '../../dist/apps');
const COMMANDS = join(DIST, 'cli/main.js');
const STOP_LIMIT_MS = 20_000;
const DAY_MS = 24 * 3_600_000;

/** The HTTP program as `npm start` runs it, with a Postgres of its own that waits for the disk. */
export interface ApiAlone {
  readonly pid: number;
  readonly url: string;
  readonly databaseUrl: string;
  readonly accountSid: string;
  readonly authToken: string;
}

/** Lends it to `work`, with a coordinator on duty; nothing of it is left afterwards. */
export function withApiAlone<T>(
  providerUrl: string,
  work: (api: ApiAlone) => Promise<T>,
): Promise<T> {
  return withDataFolder((folder) =>
    withPostgres(folder, async (databaseUrl) => {
      const port = await freePort();
      const url = `http://127.0.0.1:${port}`;
      const accountSid = `AC${randomBytes(16).toString('hex')}`;
      const authToken = randomBytes(16).toString('hex');
      const env = {
        ...ownEnvironment(),
        ...{ DATABASE_URL: databaseUrl, PORT: String(port), PUBLIC_BASE_URL: url },
        ...{ TWILIO_ACCOUNT_SID: accountSid, TWILIO_AUTH_TOKEN: authToken },
        ...{ TWILIO_SMS_NUMBER: '+32460224480', TWILIO_VOICE_NUMBER: '+3250448000' },
        ...{ TWILIO_API_BASE_URL: providerUrl, SMTP_URL: 'smtp://127.0.0.1:9' },
        ...{ MASTER_KEY: randomBytes(32).toString('base64'), LOG_LEVEL: 'warn' },
        NODE_COMPILE_CACHE: join(folder, 'compile-cache'),
      };
      await prepare(env);
      return withProgram(env, (pid) => work({ pid, url, databaseUrl, accountSid, authToken }));
    }),
  );
}

/** Settings that happen to be set here would make it another program. */
function ownEnvironment(): NodeJS.ProcessEnv {
  const { PATH, HOME, TMPDIR, TZ, LANG } = process.env;
  return { PATH, HOME, TMPDIR, TZ, LANG };
}

function withPostgres<T>(folder: string, work: (url: string) => Promise<T>): Promise<T> {
  const open = (): Promise<EmbeddedPostgres> => startEmbeddedPostgres(join(folder, 'postgres'));
  const end = async (starting: Promise<EmbeddedPostgres>): Promise<void> => {
    await (await starting.catch(() => undefined))?.stop();
  };
  return holding({ open, end }, async (starting) => work((await starting).url));
}

/** Whoever is on duty is looked up in every call. */
async function prepare(env: NodeJS.ProcessEnv): Promise<void> {
  const email = 'an@voorbeeld.invalid';
  const run = promisify(execFile);
  const command = (...args: string[]): Promise<unknown> =>
    run(process.execPath, [COMMANDS, ...args], { env });
  await command('migrate');
  const who = ['--email', email, '--name', 'An Peeters', '--role', 'coordinator'];
  await command('create-account', ...who, '--phone', '+32475000001');
  const [from, until] = [-1, 1].map((days) => new Date(Date.now() + days * DAY_MS).toISOString());
  await command('set-duty', '--email', email, '--from', from ?? '', '--until', until ?? '');
}

function withProgram<T>(env: NodeJS.ProcessEnv, work: (pid: number) => Promise<T>): Promise<T> {
  const open = (): ChildProcess => fork(join(DIST, 'api/main.js'), { env, execArgv: [] });
  return holding({ open, end: stop }, async (program) => {
    await untilReady(program);
    return work(program.pid ?? 0);
  });
}

function untilReady(program: ChildProcess): Promise<void> {
  return new Promise((done, fail) => {
    program.once('message', () => {
      done();
    });
    program.once('error', fail);
    program.once('exit', () => {
      fail(new Error('the api ended before it was ready'));
    });
  });
}

async function stop(program: ChildProcess): Promise<void> {
  if (program.pid === undefined || program.exitCode !== null || program.signalCode !== null) {
    return;
  }
  const ended = once(program, 'exit');
  program.kill('SIGTERM');
  const harder = setTimeout(() => program.kill('SIGKILL'), STOP_LIMIT_MS);
  await ended;
  clearTimeout(harder);
}
