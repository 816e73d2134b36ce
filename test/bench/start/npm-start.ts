import { type ChildProcess, spawn } from 'node:child_process';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { holding } from '../held.ts';
import { treeOf } from './process-tree.ts';

const ROOT = join(import.meta.dirname, '../../..');
const STOP_LIMIT_MS = 40_000;
const KEPT_WORDS = 2_000;

export interface NpmStarted {
  /** Of npm itself, above all the others. */
  readonly pid: number;
  readonly url: string;
  /** From the command to the line that says it is ready. */
  readonly seconds: number;
}

interface Launched {
  readonly child: ChildProcess;
  /** Its pipes are closed: the last of its programs is gone. */
  readonly ended: Promise<void>;
}

/** Runs `npm start` as a person would, on free ports, and lends it to `work` once it is ready. */
export function withNpmStart<T>(
  folder: string,
  work: (started: NpmStarted) => Promise<T>,
): Promise<T> {
  const began = performance.now();
  return holding({ open: () => launch(folder), end: stop }, async ({ child }) => {
    const url = await untilReady(child);
    const seconds = (performance.now() - began) / 1_000;
    return work({ pid: child.pid ?? 0, url, seconds });
  });
}

function launch(folder: string): Launched {
  const child = spawn('npm', ['start'], {
    cwd: ROOT,
    env: environment(folder),
    // its own group: Ctrl-C reaches only us, so that we decide the order
    detached: true,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const ended = new Promise<void>((done) => {
    child.once('close', () => {
      done();
    });
  });
  return { child, ended };
}

/** Settings that happen to be set here would make it another start. */
function environment(folder: string): NodeJS.ProcessEnv {
  const { PATH, HOME, TMPDIR, TZ, LANG } = process.env;
  const own = { MELDPUNT_DATA_DIR: folder, PORT: '0', PHONES_PORT: '0' };
  return { PATH, HOME, TMPDIR, TZ, LANG, ...own };
}

/** Its address. @throws with its last words when it ends before it is ready */
function untilReady(child: ChildProcess): Promise<string> {
  return new Promise((done, fail) => {
    let words = '';
    const keep = (more: string): void => {
      words = `${words}${more}\n`.slice(-KEPT_WORDS);
    };
    for (const stream of [child.stdout, child.stderr]) {
      if (stream !== null) {
        createInterface({ input: stream }).on('line', (line) => {
          keep(line);
          if (line.startsWith('{"ready":true')) {
            done((JSON.parse(line) as { url: string }).url);
          }
        });
      }
    }
    child.once('error', fail);
    child.once('close', () => {
      fail(new Error(`npm start ended before it was ready:\n${words}`));
    });
  });
}

/** Its programs and its database end in order; what does not within the limit is killed. */
async function stop({ child, ended }: Launched): Promise<void> {
  if (child.pid === undefined) {
    return;
  }
  const tree = treeOf(child.pid);
  child.kill('SIGTERM');
  const harder = setTimeout(() => {
    for (const { pid } of tree) {
      kill(pid);
    }
  }, STOP_LIMIT_MS);
  await ended;
  clearTimeout(harder);
}

function kill(pid: number): void {
  try {
    process.kill(pid, 'SIGKILL');
  } catch {
    // gone already
  }
}
