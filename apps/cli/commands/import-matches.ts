import { GeographyModule } from '#geography';
import { ImportMatches, type MatchesImported, MatchingModule } from '#matching';
import { matchesTemplate } from '#volunteers';
import { parseArgs } from 'node:util';
import { say } from '../start/say.ts';
import { cityOf, type Command, CommandRefused } from './command.ts';
import { ending, refusedLines, unknownColumns } from './sheet-report.ts';
import { tableFile } from './table-file.ts';
import { withUseCases } from './with-use-cases.ts';

export const importMatches: Command = {
  name: 'import-matches',
  usage: '<file | --template> [--dry-run]',
  summary: 'Brings in from CSV which volunteers are there for which cases already',
  prints: (args, env) => (args.includes('--template') ? matchesTemplate(cityOf(env)) : undefined),
  async run(args, settings) {
    const { positionals, values } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: { 'dry-run': { type: 'boolean', default: false } },
    });
    const bytes = tableFile(positionals.length === 1 ? positionals[0] : undefined);
    const dryRun = values['dry-run'];
    await withUseCases(settings, [GeographyModule, MatchingModule], async (get) => {
      const told = await get(ImportMatches).run(bytes, { dryRun });
      if (told.kind === 'refused') {
        throw new CommandRefused(`Niets werd ingevoerd: ${told.why}.`);
      }
      report(told, dryRun).forEach(say);
    });
  },
};

/** What became of the file, in lines for whose file it is. */
function report(told: MatchesImported, dryRun: boolean): string[] {
  const { rows, begun, ran, joining, refused, unknown } = told;
  const are = dryRun ? 'kunnen lopen' : 'lopen nu';
  return [
    ...refusedLines(refused),
    ...joining.map((line) => `regel ${line}: deze vrijwilliger heeft nog stappen te zetten`),
    ...ran.map((line) => `regel ${line}: loopt al`),
    ...unknownColumns(unknown),
    `regels: ${rows}, ${are}: ${begun}, liepen al: ${ran.length}, geweigerd: ${refused.length}`,
    ...ending(dryRun),
  ];
}
