import { spawn } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

interface JestProject {
  readonly displayName: string;
}

const folder = import.meta.dirname;
const base = new URL('../../jest.config.js', import.meta.url);
const { default: all } = (await import(base.href)) as { default: { projects: JestProject[] } };
/** As the other tests that have a database, but the full counts alone, one after the other. */
const config = {
  ...all.projects.find(({ displayName }) => displayName === 'whole'),
  rootDir: fileURLToPath(new URL('.', base)),
  displayName: 'faults',
  testMatch: ['<rootDir>/test/faults/*.fault.ts'],
};
const known = readdirSync(folder)
  .flatMap((file) => /^(\w+)\.fault\.ts$/.exec(file)?.[1] ?? [])
  .sort((a, b) => a.localeCompare(b, 'en', { numeric: true }));
const asked = process.argv.slice(2).map((name) => name.toLowerCase());
const unknown = asked.filter((name) => !known.includes(name));

if (unknown.length > 0) {
  process.stderr.write(`Nothing is named ${unknown.join(', ')}: ${known.join(', ')}\n`);
  process.exitCode = 2;
} else {
  const files = (asked.length === 0 ? known : asked).map((name) => `faults/${name}\\.fault\\.ts$`);
  const jest = spawn(
    process.execPath,
    [
      ...['--experimental-vm-modules', '--no-warnings=ExperimentalWarning'],
      ...['--conditions=meldpunt-source', 'node_modules/jest/bin/jest.js'],
      ...['--config', JSON.stringify(config), '--testTimeout', '1200000'],
      ...['--forceExit', '--runInBand', ...files],
    ],
    { stdio: 'inherit' },
  );
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => jest.kill(signal));
  }
  jest.once('exit', (code) => {
    process.exitCode = code ?? 1;
  });
}
