import { projectRoot } from '#platform';
import { watch } from 'node:fs';
import { join, sep } from 'node:path';
import { type Member } from './member.ts';
import { rebuildAssets } from './rebuild.ts';
import { say } from './say.ts';
import { settled } from './settled.ts';

const SETTLE_MS = 400;
const STYLES = /\.(scss|css|svg|woff2)$/;
const READ_AT_START = /\.(njk|html|json)$/;

/**
 * Starts the programs again whose compiled code, templates or styles changed, once the changes have settled.
 * @returns ends it
 */
export function restartChanged(members: readonly Member[]): () => void {
  const changed = new Set<string>();
  const soon = settled(SETTLE_MS, () => {
    const paths = [...changed];
    changed.clear();
    void restart(members, paths);
  });
  const note = (path: string): void => {
    changed.add(path);
    soon();
  };
  const watchers = [
    watchIn('dist', /\.js$/, (path) => {
      note(path);
    }),
    ...['apps', 'libs'].map((folder) =>
      watchIn(folder, new RegExp(`${STYLES.source}|${READ_AT_START.source}`), (path) => {
        note(join(folder, path));
      }),
    ),
  ];
  return () => {
    for (const watcher of watchers) {
      watcher.close();
    }
  };
}

function watchIn(
  folder: string,
  which: RegExp,
  changed: (path: string) => void,
): { close(): void } {
  return watch(join(projectRoot, folder), { recursive: true }, (_event, path) => {
    if (path !== null && which.test(path)) {
      changed(path);
    }
  });
}

async function restart(members: readonly Member[], paths: readonly string[]): Promise<void> {
  if (paths.some((path) => STYLES.test(path))) {
    await rebuildAssets();
  }
  if (paths.some((path) => path.startsWith(`migrations${sep}`))) {
    say('A migration changed: stop and start again to run it');
  }
  const concerned = members.filter(({ name }) => paths.some((path) => concerns(name, path)));
  if (concerned.length > 0) {
    say(`Starting again: ${concerned.map(({ name }) => name).join(', ')}`);
    await Promise.all(concerned.map((member) => member.restart()));
  }
}

/** The phones import nothing of the rest. */
function concerns(name: string, path: string): boolean {
  const own = path.startsWith(join('apps', name, sep));
  return own || (name !== 'phones' && path.startsWith(`libs${sep}`));
}
