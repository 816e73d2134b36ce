import { onEndAsked } from '../../apps/cli/start/end-signals.ts';
import { endAllHeld, wasStopped } from './held.ts';
import { type Figures } from './measurement.ts';
import { measurements } from './measurements.ts';

const known = [...measurements.keys()];
const asked = process.argv.slice(2);
const unknown = asked.filter((name) => !measurements.has(name));

onEndAsked(() => {
  void endAllHeld().finally(() => process.exit(1));
});

if (unknown.length > 0) {
  process.stderr.write(`No measurement is named ${unknown.join(', ')}: ${known.join(', ')}\n`);
  process.exitCode = 2;
} else {
  const wanted = asked.length === 0 ? known : known.filter((name) => asked.includes(name));
  const figures = await measureAll(wanted);
  if (!wasStopped()) {
    say(JSON.stringify(figures));
  }
}

/** One that fails is told and left out; the others are still measured. */
async function measureAll(names: readonly string[]): Promise<Record<string, Figures>> {
  const found: Record<string, Figures> = {};
  for (const name of names) {
    const measurement = measurements.get(name);
    if (measurement === undefined) {
      continue;
    }
    say(`${name} ${measurement.about}`);
    try {
      const figures = await measurement.run((line) => {
        say(`  ${line}`);
      });
      found[name] = figures;
      say(`  ${name}: ${figures.ratio}, the goal is ${figures.goal}`);
    } catch (error) {
      failed(name, error);
    }
  }
  return found;
}

function failed(name: string, error: unknown): void {
  process.exitCode = 1;
  if (!wasStopped()) {
    const words = error instanceof Error ? error.message : 'unknown error';
    process.stderr.write(`${name} failed: ${words}\n`);
  }
}

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}
