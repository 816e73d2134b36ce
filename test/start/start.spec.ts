import { readdirSync, readFileSync } from 'node:fs';
import { chmod, mkdtemp, readFile, rm } from 'node:fs/promises';
import { createServer, type Server } from 'node:net';
import { once } from 'node:events';
import { join } from 'node:path';
import { Client } from 'pg';
import { eventually } from '../support/until.ts';
import { given } from './given.ts';
import { RunningProgram } from './run-program.ts';
import { quickFolder } from '../support/quick-folder.ts';

const START_LIMIT_MS = 600_000;
const TEST_LIMIT_MS = 1_800_000;

describe('npm start', () => {
  let folder: string;
  const running: RunningProgram[] = [];

  const env = (): Record<string, string> => ({
    MELDPUNT_DATA_DIR: folder,
    PORT: '0',
    PHONES_PORT: '0',
  });

  function start(more: Record<string, string> = {}): RunningProgram {
    const program = RunningProgram.run('start.js', [], { ...env(), ...more });
    running.push(program);
    return program;
  }

  /** Its address, once it serves. */
  async function ready(program: RunningProgram): Promise<string> {
    let over = false;
    void program.ended.then(() => (over = true));
    const told = await eventually(
      () => program.told('ready') ?? (over ? { ready: false } : undefined),
      { within: START_LIMIT_MS },
    );
    if (told['ready'] !== true) {
      throw new Error(program.said);
    }
    return String(told['url']);
  }

  // one folder for all: each start finds what the one before it left
  beforeAll(async () => {
    folder = await mkdtemp(join(quickFolder(), 'meldpunt-start-'));
    await chmod(folder, 0o755);
  });

  afterEach(async () => {
    for (const program of running.splice(0)) {
      program.kill('SIGTERM');
      await program.ended;
    }
    await eventually(() => processesOf(folder).length === 0);
  }, TEST_LIMIT_MS);

  afterAll(async () => {
    await rm(folder, { recursive: true, force: true });
  });

  it(
    'serves, is ready a second time with the same keys, and leaves no process behind',
    async () => {
      const first = start();
      const address = await ready(first);
      expect((await fetch(`${address}/healthz`)).ok).toBe(true);
      expect(await heardInsteadOf('voice', first)).toContain('Door een storing');
      const keys = await keysIn(folder);
      first.kill('SIGTERM');
      expect(await first.ended).toBe(0);
      expect(processesOf(folder)).toEqual([]);

      await ready(start());
      expect(await keysIn(folder)).toEqual(keys);
    },
    TEST_LIMIT_MS,
  );

  it(
    'tells a second start of the same data in one line that it already runs',
    async () => {
      const first = start();
      const address = await ready(first);
      const second = start();
      expect(await second.ended).toBe(1);
      expect(second.said).toContain('already runs');
      expect(linesAfterGreeting(second)).toHaveLength(1);
      expect((await fetch(`${address}/healthz`)).ok).toBe(true);
    },
    TEST_LIMIT_MS,
  );

  it(
    'starts again after a kill -9, with everything that was stored',
    async () => {
      const first = start();
      await ready(first);
      await onDatabase(folder, 'create table kept as select 7 as n');
      first.kill('SIGKILL');
      await first.ended;
      await ready(start());
      expect(await onDatabase(folder, 'select n from kept')).toEqual([{ n: 7 }]);
    },
    TEST_LIMIT_MS,
  );

  it(
    'starts a program and the database again when they are killed',
    async () => {
      const address = await ready(start());
      process.kill(pidOf(folder, 'dist/apps/api/main.js'), 'SIGKILL');
      await eventually(async () => (await fetch(`${address}/healthz`)).ok, {
        within: START_LIMIT_MS,
      });
      const lock = await readFile(join(folder, 'postgres/data/postmaster.pid'), 'utf8');
      process.kill(Number(lock.split('\n')[0]), 'SIGKILL');
      await eventually(async () => (await onDatabase(folder, 'select 7 as n')).length === 1, {
        within: START_LIMIT_MS,
      });
    },
    TEST_LIMIT_MS,
  );

  it.each(['PORT', 'PHONES_PORT'])(
    'names a taken port and its setting %s',
    async (setting) => {
      const other = createServer().listen(0, '127.0.0.1');
      await once(other, 'listening');
      const port = portOf(other);
      const program = start({ [setting]: String(port) });
      const code = await program.ended;
      other.close();
      expect(code).toBe(1);
      expect(linesAfterGreeting(program)).toHaveLength(1);
      expect(program.said).toContain(`Port ${port} is taken`);
      expect(program.said).toContain(`${setting}=`);
      expect(processesOf(folder)).toEqual([]);
    },
    TEST_LIMIT_MS,
  );

  it(
    'stops when it is asked to before it is ready',
    async () => {
      const program = start();
      await eventually(() => program.said.includes('Starting the database'), {
        within: START_LIMIT_MS,
      });
      program.kill('SIGTERM');
      expect(await program.ended).toBe(0);
      expect(processesOf(folder)).toEqual([]);
    },
    TEST_LIMIT_MS,
  );

  it(
    'lets the administration work beside it and without it',
    async () => {
      const first = start();
      await ready(first);
      const beside = RunningProgram.run('main.js', ['migrate'], env());
      expect(await beside.ended).toBe(0);
      first.kill('SIGTERM');
      await first.ended;
      const alone = RunningProgram.run('main.js', ['migrate'], env());
      expect(await alone.ended).toBe(0);
      expect(alone.said).toContain('up to date');
      expect(processesOf(folder)).toEqual([]);
    },
    TEST_LIMIT_MS,
  );
});

describe('npm run cli', () => {
  it('refuses a folder that is not there in one line', async () => {
    const wrong = RunningProgram.run('main.js', ['import-geography', '/nowhere/at/all'], given);
    expect(await wrong.ended).toBe(1);
    expect(wrong.said).toBe('There is no folder /nowhere/at/all.\n');
  });

  it.each(['../api/main.js', '../worker/main.js', 'start.js', 'main.js migrate'])(
    'lists every fault of the settings at once, without a stack: %s',
    async (command) => {
      const [script = '', ...args] = command.split(' ');
      const env = { PORT: 'abc', MASTER_KEY_FILE: '/nowhere', CITY_FILE: '/nowhere' };
      const refused = RunningProgram.run(script, args, env);
      expect(await refused.ended).toBe(1);
      for (const fault of ['PORT must', 'MASTER_KEY_FILE names', 'CITY_FILE names']) {
        expect(refused.said).toContain(`\n  ${fault}`);
      }
      expect(refused.said).not.toContain('    at ');
    },
  );

  it.each(['../api/main.js', '../worker/main.js', '../phones/main.js', 'main.js', 'start.js'])(
    'refuses in one line a Node that it is not made for: %s',
    async (script) => {
      const pretend = `Object.defineProperty(process,'version',{value:'v20.19.0'})`;
      const refused = RunningProgram.run(script, [], {
        ...given,
        NODE_OPTIONS: `--import=data:text/javascript,${encodeURIComponent(pretend)}`,
      });
      expect(await refused.ended).toBe(1);
      expect(refused.said).toMatch(/^Meldpunt needs Node 24 or newer and this is v20\.19\.0.*\n$/);
    },
  );

  it('lists its commands', async () => {
    const help = RunningProgram.run('main.js', ['help'], {});
    expect(await help.ended).toBe(0);
    expect(help.said).toContain('import-geography <folder>');
  });

  it('refuses a command that is not there', async () => {
    const wrong = RunningProgram.run('main.js', ['dance'], {});
    expect(await wrong.ended).toBe(2);
    expect(wrong.said).toContain('There is no command dance');
  });
});

/** What a caller hears when the website does not answer. */
async function heardInsteadOf(at: string, program: RunningProgram): Promise<string> {
  const phones = `${String(program.told('ready')?.['phones'])}/test`;
  const posts = async (path: string, body: object): Promise<{ sid: string }> => {
    const headers = { 'content-type': 'application/json' };
    const sent = await fetch(`${phones}/${path}`, {
      ...{ method: 'POST', headers, body: JSON.stringify(body) },
    });
    expect(sent.ok).toBe(true);
    return (await sent.json()) as { sid: string };
  };
  const from = '+32470004499';
  await posts('faults', { fault: 'drop', at, number: from });
  const { sid } = await posts('calls', { from });
  return eventually(async () => {
    const heard = await (await fetch(`${phones}/calls/${sid}`)).text();
    return heard.includes('storing') && heard;
  });
}

function linesAfterGreeting(program: RunningProgram): string[] {
  const lines = program.said.split('\n').filter((line) => line !== '');
  return lines.filter((line) => line !== 'Meldpunt starts');
}

/** The processes, zombies aside, that name the data folder on their command line or were told of it. */
function processesOf(folder: string): number[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name) && Number(name) !== process.pid)
    .filter((pid) =>
      ['cmdline', 'environ'].some((file) => contentOf(`/proc/${pid}/${file}`).includes(folder)),
    )
    .map(Number);
}

function pidOf(folder: string, script: string): number {
  const pid = processesOf(folder).find((one) => contentOf(`/proc/${one}/cmdline`).includes(script));
  if (pid === undefined) {
    throw new Error(`No process runs ${script}`);
  }
  return pid;
}

function contentOf(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return '';
  }
}

function portOf(server: Server): number {
  const address = server.address();
  return typeof address === 'object' && address !== null ? address.port : 0;
}

async function keysIn(folder: string): Promise<string[]> {
  const names = ['master-key', 'twilio-account-sid', 'twilio-auth-token'];
  return Promise.all(names.map((name) => readFile(join(folder, 'keys', name), 'utf8')));
}

async function onDatabase(folder: string, sql: string): Promise<unknown[]> {
  const data = join(folder, 'postgres');
  const port = Number((await readFile(join(data, 'data/postmaster.pid'), 'utf8')).split('\n')[3]);
  const password = await readFile(join(data, 'password'), 'utf8');
  const client = new Client({ host: '127.0.0.1', port, user: 'postgres', password });
  await client.connect();
  try {
    return (await client.query<object>({ text: sql })).rows;
  } finally {
    await client.end();
  }
}
