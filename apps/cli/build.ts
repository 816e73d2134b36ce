import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import {
  changedSince,
  forgetCompiled,
  forgetLast,
  noteBuild,
  removeOrphans,
  sourcesOf,
} from './build/last-build.ts';

/*
 * Makes `dist` of the sources, unless it is of them already. Runs from its source, before anything is built: hence
 * node's own modules only.
 */
const root = join(import.meta.dirname, '../..');
const { sources, results } = changedSince(root);
const [first] = [...sources, ...results];
if (first === undefined) {
  say('Nothing to build: no source changed');
} else {
  const others = sources.length + results.length - 1;
  say(`Building: ${first}${others === 0 ? '' : ` and ${others} more`} changed`);
  await build(results.length > 0);
}

async function build(compileAll: boolean): Promise<void> {
  const began = performance.now();
  const built = sourcesOf(root);
  forgetLast(root);
  if (compileAll) {
    forgetCompiled(root);
  }
  removeOrphans(root);
  await run('node_modules/typescript/bin/tsc', '-p', 'tsconfig.build.json', '--noCheck');
  await Promise.all([run('dist/apps/cli/build-assets.js'), run('dist/apps/cli/build-reader.js')]);
  noteBuild(root, built);
  say(`Built in ${((performance.now() - began) / 1_000).toFixed(1)} s`);
}

/** Ends this process when the program fails, which then told why. */
async function run(...command: readonly string[]): Promise<void> {
  const child = spawn(process.execPath, command, { cwd: root, stdio: 'inherit' });
  const [code] = (await once(child, 'exit')) as [number | null];
  if (code !== 0) {
    process.exit(code ?? 1);
  }
}

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}
