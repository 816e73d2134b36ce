import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { chown, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { type Owner } from './database-owner.ts';
import { postgresEnvironment } from './postgres-environment.ts';

export interface Place {
  /** Holds `data`, `password` and, when needed, a copy of the programs. */
  readonly folder: string;
  readonly data: string;
  readonly programs: string;
  readonly owner: Owner | undefined;
}

/**
 * Makes the database files when there are none yet.
 * @returns the password of the user postgres
 */
export async function initData(place: Place, durable: boolean): Promise<string> {
  const passwordFile = join(place.folder, 'password');
  if (!existsSync(join(place.data, 'PG_VERSION'))) {
    // made beside and moved, so that a start broken off here is simply begun again
    const half = `${place.data}.half`;
    await rm(half, { recursive: true, force: true });
    await rm(passwordFile, { force: true });
    await writeFile(passwordFile, randomBytes(18).toString('base64url'), { mode: 0o600 });
    if (place.owner !== undefined) {
      await chown(passwordFile, place.owner.uid, place.owner.gid);
    }
    const args = ['-D', half, '-U', 'postgres', '-A', 'scram-sha-256', '--pwfile', passwordFile];
    args.push('-E', 'UTF8', '--locale=C.UTF-8', '--no-instructions');
    await runToEnd(place, join(place.programs, 'bin/initdb'), durable ? args : [...args, '-N']);
    await rename(half, place.data);
  }
  return (await readFile(passwordFile, 'utf8')).trim();
}

function runToEnd(place: Place, program: string, args: readonly string[]): Promise<void> {
  return new Promise((done, fail) => {
    const child = spawn(program, args, {
      ...place.owner,
      cwd: place.folder,
      env: postgresEnvironment(),
      stdio: ['ignore', 'ignore', 'pipe'],
    });
    let errors = '';
    child.stderr.on('data', (chunk: Buffer) => (errors += chunk.toString()));
    child.once('error', fail);
    child.once('close', (code) => {
      if (code === 0) {
        done();
      } else {
        fail(new Error(`${basename(program)} ended with ${String(code)}: ${errors}`));
      }
    });
  });
}
