import { projectRoot } from '#platform';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';

/** Compiles whenever a source changes. @returns ends it */
export function watchBuild(): () => Promise<void> {
  const compiler = join(projectRoot, 'node_modules/typescript/bin/tsc');
  const build = spawn(
    process.execPath,
    [compiler, '-b', 'tsconfig.build.json', '-w', '--preserveWatchOutput'],
    { cwd: projectRoot, detached: true, stdio: ['ignore', 2, 2] },
  );
  const ended = once(build, 'exit');
  return async () => {
    build.kill('SIGTERM');
    await ended;
  };
}

/** Compiles the styles; their names hold a hash, so the website must start again to serve them. */
export async function rebuildAssets(): Promise<void> {
  const script = join(projectRoot, 'dist/apps/cli/build-assets.js');
  await once(
    spawn(process.execPath, [script], { cwd: projectRoot, stdio: ['ignore', 2, 2] }),
    'exit',
  );
}
