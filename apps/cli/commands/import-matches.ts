import { CaseworkModule } from '#casework';
import { GeographyModule } from '#geography';
import { matchesTemplate, type LineTold, ReadMatchesFile, VolunteersModule } from '#volunteers';
import { parseArgs } from 'node:util';
import { say } from '../start/say.ts';
import { beginMatchOfFile } from './begin-match-of-file.ts';
import { cityOf, type Command, CommandRefused } from './command.ts';
import { ending, refusedLines, unknownColumns } from './sheet-report.ts';
import { tableFile } from './table-file.ts';
import { type UseCases, withUseCases } from './with-use-cases.ts';

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
    await withUseCases(
      settings,
      [GeographyModule, CaseworkModule, VolunteersModule],
      async (get) => {
        (await bringIn(get, bytes, values['dry-run'])).forEach(say);
      },
    );
  },
};

/** @returns what became of the file, in lines for whose file it is */
async function bringIn(get: UseCases, bytes: Buffer, dryRun: boolean): Promise<string[]> {
  const read = await get(ReadMatchesFile).run(bytes);
  if (read.kind === 'refused') {
    throw new CommandRefused(`Niets werd ingevoerd: ${read.why}.`);
  }
  const refused: LineTold[] = [...read.refused];
  const told: string[] = [];
  const before = new Set<string>();
  for (const { line, ...match } of read.matches) {
    const outcome = await beginMatchOfFile(get, match, { dryRun, before });
    switch (outcome.kind) {
      case 'begun':
        before.add(outcome.key);
        told.push(
          ...(outcome.isJoining
            ? [`regel ${line}: deze vrijwilliger heeft nog stappen te zetten`]
            : []),
        );
        break;
      case 'runs':
        told.push(`regel ${line}: loopt al`);
        break;
      case 'refused':
        refused.push({ line, remarks: [{ ...outcome, shape: '' }] });
        break;
    }
  }
  refused.sort((one, other) => one.line - other.line);
  const run = read.matches.length - before.size - (refused.length - read.refused.length);
  const are = dryRun ? 'kunnen lopen' : 'lopen nu';
  return [
    ...[...refusedLines(refused), ...told, ...unknownColumns(read.unknown)],
    `regels: ${read.rows}, ${are}: ${before.size}, liepen al: ${run}, geweigerd: ${refused.length}`,
    ...ending(dryRun),
  ];
}
