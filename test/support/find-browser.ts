import { projectRoot } from '#platform';
import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { chmod, mkdir, readFile, rename, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { onPath } from './on-path.ts';

const run = promisify(execFile);
const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];
const START_LIMIT_MS = 60_000;

/** A Chromium that starts: the one in the npm package, else one of the machine. */
export async function findBrowser(): Promise<string | undefined> {
  const installed = NAMES.map(onPath).filter((path) => path !== undefined);
  const packaged = await unpacked().catch(() => undefined);
  for (const path of packaged === undefined ? installed : [packaged, ...installed]) {
    if (await starts(path)) {
      return path;
    }
  }
  return undefined;
}

async function starts(path: string): Promise<boolean> {
  try {
    await run(path, ['--version', '--no-sandbox', '--headless'], { timeout: START_LIMIT_MS });
    return true;
  } catch {
    return false;
  }
}

/**
 * Unpacked once per user and version: the package closes what it unpacks to other users. Made beside and
 * moved, for two runs at once.
 */
async function unpacked(): Promise<string> {
  const described = join(projectRoot, 'node_modules/@sparticuz/chromium/package.json');
  const { version } = JSON.parse(await readFile(described, 'utf8')) as { version: string };
  const own = join(tmpdir(), `meldpunt-browser-${process.getuid?.() ?? 0}-${version}`);
  if (!existsSync(join(own, 'chromium'))) {
    const half = `${own}.${process.pid}`;
    await mkdir(half, { recursive: true, mode: 0o700 });
    await unpackInto(half);
    await rename(half, own).catch(() => rm(half, { recursive: true, force: true }));
    await chmod(own, 0o700);
  }
  return join(own, 'chromium');
}

/** The package takes its place from TMPDIR and from nowhere else. */
async function unpackInto(folder: string): Promise<void> {
  const before = process.env['TMPDIR'];
  process.env['TMPDIR'] = folder;
  try {
    const { default: chrome } = await import('@sparticuz/chromium');
    await chrome.executablePath();
  } finally {
    if (before === undefined) {
      delete process.env['TMPDIR'];
    } else {
      process.env['TMPDIR'] = before;
    }
  }
}
