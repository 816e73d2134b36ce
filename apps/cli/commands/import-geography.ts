import { GeographyModule, ImportGeography } from '#geography';
import { statSync } from 'node:fs';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { say } from '../start/say.ts';
import { type Command, CommandRefused } from './command.ts';
import { withUseCases } from './with-use-cases.ts';

export const importGeography: Command = {
  name: 'import-geography',
  usage: '<folder>',
  summary: 'Replaces streets and borders by those in a folder of open data',
  async run(args, settings) {
    const { positionals } = parseArgs({ args: [...args], allowPositionals: true });
    const [folder] = positionals;
    if (folder === undefined || positionals.length > 1) {
      throw new CommandRefused('Name one folder.', true);
    }
    if (statSync(folder, { throwIfNoEntry: false })?.isDirectory() !== true) {
      throw new CommandRefused(`There is no folder ${folder}.`);
    }
    await withUseCases(settings, [GeographyModule], async (get) => {
      const result = await get(ImportGeography).run(resolve(folder));
      if (result.kind === 'refused') {
        throw new CommandRefused(`Nothing was imported:\n  ${shown(result.faults).join('\n  ')}`);
      }
      const counts = Object.entries(result.counts).map(
        ([what, count]) => `${String(count)} ${what}`,
      );
      say(`Imported ${counts.join(', ')}`);
    });
  },
};

/** A whole file that is wrong in the same way on each line is told by its first lines. */
const MOST_FAULTS = 20;

function shown(faults: readonly string[]): string[] {
  const more = faults.length - MOST_FAULTS;
  return [...faults.slice(0, MOST_FAULTS), ...(more > 0 ? [`en nog ${String(more)}`] : [])];
}
