import { AccountsModule } from '#accounts';
import { GeographyModule } from '#geography';
import { ImportVolunteers, volunteersTemplate, VolunteersModule } from '#volunteers';
import { parseArgs } from 'node:util';
import { say } from '../start/say.ts';
import { accountByEmail } from './account-by-email.ts';
import { cityOf, type Command, CommandRefused } from './command.ts';
import { volunteersReport } from './sheet-report.ts';
import { tableFile } from './table-file.ts';
import { withUseCases } from './with-use-cases.ts';

export const importVolunteers: Command = {
  name: 'import-volunteers',
  usage: '<file | --template> [--dry-run] [--update] [--by <e-mail>]',
  summary: 'Brings in volunteers from CSV, each once; --dry-run only tells what would happen',
  prints: (args, env) =>
    args.includes('--template') ? volunteersTemplate(cityOf(env)) : undefined,
  async run(args, settings) {
    const flag = { type: 'boolean', default: false } as const;
    const { positionals, values } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: { 'dry-run': flag, update: flag, by: { type: 'string' } },
    });
    const bytes = tableFile(positionals.length === 1 ? positionals[0] : undefined);
    const { 'dry-run': dryRun, update, by: email } = values;
    await withUseCases(
      settings,
      [GeographyModule, AccountsModule, VolunteersModule],
      async (get) => {
        const account = email === undefined ? undefined : await accountByEmail(get, email);
        const by = { way: 'file', accountId: account?.accountId } as const;
        if (!dryRun) {
          say('Wie eerst wil zien wat er gebeurt, voegt --dry-run toe');
        }
        const told = await get(ImportVolunteers).run(bytes, { dryRun, update, by });
        if (told.kind === 'refused') {
          throw new CommandRefused(`Niets werd ingevoerd: ${told.why}.`);
        }
        volunteersReport(told, { dryRun, update }).forEach(say);
      },
    );
  },
};
