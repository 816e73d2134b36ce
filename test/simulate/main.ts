import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Asked, readArguments } from './arguments.ts';
import { compareAll } from './figures/compare.ts';
import { moveWeights } from './figures/weights.ts';
import { chartOf } from './show/chart.ts';
import { csvOf } from './show/csv.ts';
import { asJson } from './show/rows.ts';
import { tablesOf } from './show/table.ts';
import { weightsTable } from './show/weights-table.ts';
import { brugge } from './world/city.ts';
import { makeWorld, type World } from './world/world.ts';

try {
  await simulate(readArguments(process.argv.slice(2)));
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 2;
}

async function simulate(asked: Asked): Promise<void> {
  const { seeds, size } = asked;
  const city = brugge();
  const worlds = seeds.map((seed) => makeWorld(city, seed, size));
  const people = worlds.reduce((sum, world) => sum + world.people.length, 0);
  say(
    `${seeds.length} worlds of ${size.weeks} weeks, ${size.volunteers} volunteers, ${size.perWeek} people a week: ${people} people\n`,
  );
  mkdirSync(asked.out, { recursive: true });
  if (asked.weights) {
    await tellWeights(worlds, asked);
  } else {
    await tellComparison(worlds, asked);
  }
}

async function tellComparison(worlds: readonly World[], { out, json }: Asked): Promise<void> {
  const comparison = await compareAll(worlds, tellProgress);
  const tables = tablesOf(comparison);
  const figures = asJson(comparison);
  writeFileSync(join(out, 'table.md'), `${tables}\n`);
  writeFileSync(join(out, 'chart.svg'), chartOf(comparison));
  writeFileSync(join(out, 'figures.csv'), csvOf(comparison));
  writeFileSync(join(out, 'figures.json'), `${JSON.stringify(figures, undefined, 2)}\n`);
  say(`${tables}\n\nTable, chart, CSV and JSON are in ${out}`);
  if (json) {
    say(JSON.stringify(figures));
  }
}

async function tellWeights(worlds: readonly World[], { out }: Asked): Promise<void> {
  const table = weightsTable(await moveWeights(worlds, tellProgress));
  writeFileSync(join(out, 'weights.md'), `${table}\n`);
  say(`${table}\n\nThe table is in ${out}`);
}

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}

function tellProgress(line: string): void {
  process.stderr.write(`${line}\n`);
}
