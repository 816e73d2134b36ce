import { GeographyModule } from '#geography';
import { ExportVolunteers, VolunteersModule } from '#volunteers';
import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { say } from '../start/say.ts';
import { type Command, CommandRefused } from './command.ts';
import { withUseCases } from './with-use-cases.ts';

const ONLY_MINE = 0o600;

export const exportVolunteers: Command = {
  name: 'export-volunteers',
  usage: '<file>',
  summary: 'Writes all volunteers to a new CSV file that only its owner can read',
  async run(args, settings) {
    const { positionals } = parseArgs({ args: [...args], allowPositionals: true });
    const [file] = positionals;
    if (file === undefined || positionals.length > 1) {
      throw new CommandRefused('Name one file.', true);
    }
    await withUseCases(settings, [GeographyModule, VolunteersModule], async (get) => {
      const { bytes, volunteers, withoutExtract } = await get(ExportVolunteers).run();
      writeNew(file, bytes);
      say(`${volunteers} vrijwilligers staan in ${file}: wis het als je het niet meer nodig hebt`);
      if (withoutExtract > 0) {
        say(
          `Van ${withoutExtract} screenings kennen we de dag van het uittreksel niet: die ontbreken`,
        );
      }
    });
  },
};

/** Never over a file that is there: others might be able to read that one. */
function writeNew(file: string, bytes: Buffer): void {
  try {
    writeFileSync(file, bytes, { flag: 'wx', mode: ONLY_MINE });
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    const known: Readonly<Record<string, string>> = {
      EEXIST: `${file} is there already: choose another name.`,
      ENOENT: `There is no folder for ${file}.`,
      EACCES: `You may not write ${file}.`,
    };
    throw code !== undefined && known[code] !== undefined ? new CommandRefused(known[code]) : error;
  }
}
