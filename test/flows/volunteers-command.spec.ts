import { CaseByNumber, CloseCase } from '#casework';
import { readCity } from '#geography';
import { type CaseId, parsePhone } from '#kernel';
import { matchesTemplate, MatchesOf, VolunteerByPhone, volunteersTemplate } from '#volunteers';
import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { commandTable } from '../../apps/cli/commands/command-table.ts';
import { MatchingHouse } from '../builders/matching-house.ts';
import { testSettings } from '../support/test-settings.ts';

let house: MatchingHouse;
let folder: string;

beforeAll(async () => {
  house = await MatchingHouse.open();
  folder = mkdtempSync(join(tmpdir(), 'volunteers-'));
});

afterAll(async () => {
  rmSync(folder, { recursive: true });
  await house.close();
});

/** What a command prints, or the words in which it is refused. */
async function cli(name: string, ...args: string[]): Promise<string[]> {
  const command = commandTable.find((one) => one.name === name);
  const lines: string[] = [];
  const write = process.stdout.write.bind(process.stdout);
  process.stdout.write = (text: string | Uint8Array) => lines.push(String(text)) > 0;
  try {
    await command?.run(args, testSettings({ DATABASE_URL: house.database.url }));
  } catch (error) {
    lines.push((error as Error).message);
  } finally {
    process.stdout.write = write;
  }
  return lines.join('').trimEnd().split('\n');
}

function file(name: string, content: string | Uint8Array): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

const template = volunteersTemplate(readCity());

describe('npm run cli -- import-volunteers', () => {
  it('prints a template whose two rows come in as they are, after a look, and once', async () => {
    const command = commandTable.find(({ name }) => name === 'import-volunteers');
    expect(command?.prints?.(['--template'], {})).toEqual(template);
    expect(command?.prints?.(['--dry-run'], {})).toBeUndefined();
    const path = file('template.csv', template);
    expect((await cli('import-volunteers', path, '--dry-run')).slice(0, 1)).toEqual([
      'regels: 2, kunnen erbij: 2, staan er al: 0, geweigerd: 0',
    ]);
    expect(await cli('import-volunteers', path)).toEqual([
      'Wie eerst wil zien wat er gebeurt, voegt --dry-run toe',
      'regels: 2, erbij: 2, staan er al: 0, geweigerd: 0',
      'met nog stappen te zetten voor ze gevraagd worden: 1',
    ]);
    expect(await cli('import-volunteers', path)).toContain(
      'regels: 2, erbij: 0, staan er al: 2, geweigerd: 0',
    );
  });

  it('names line and column of what is wrong, never what stands there', async () => {
    const text = 'naam;telefoon;wijk;rollen;maat\nZoë Geheim;4,7E+08;Gent;babbelbuddy;38\n';
    const told = await cli('import-volunteers', file('windows.csv', Buffer.from(text, 'latin1')));
    expect(told).toEqual([
      'Wie eerst wil zien wat er gebeurt, voegt --dry-run toe',
      expect.stringMatching(/^regel 2, geweigerd: gsm \(7 tekens\): Excel maakte er een getal/),
      expect.stringMatching(/^regel 2, geweigerd: wijk \(4 tekens\): geen wijk van de stad/),
      'kolommen die we niet kennen: «maat»',
      'regels: 1, erbij: 0, staan er al: 0, geweigerd: 1',
    ]);
    expect(told.join()).not.toMatch(/Geheim|4,7E|38/);
    expect(await cli('import-volunteers', join(folder, 'nowhere.csv'))).toEqual([
      `There is no file ${join(folder, 'nowhere.csv')}.`,
    ]);
  });
});

describe('npm run cli -- import-matches', () => {
  it('lets matches run once, and says of every other line why not', async () => {
    const [one, closed] = [await house.aCase(), await house.aCase()];
    const accountId = house.coordinator;
    await house.get(CloseCase).run({ caseId: closed, accountId, outcome: 'moved_or_died' });
    await cli('import-volunteers', file('template.csv', template));
    expect(await caseNumbered(101)).toBe(one);
    const path = file(
      'matches.csv',
      Buffer.concat([
        Buffer.from(matchesTemplate(readCity())),
        Buffer.from(
          [
            'Annelies Voorbeeld;470009701;101;bezoekteam;1/12/2099',
            'Iemand Anders;470009701;101;bezoekteam;',
            ';470009701;101;straatmoat;',
            ';0470 00 97 99;101;babbelbuddy;',
            ';0470 00 97 01;nr. 99;babbelbuddy;46000',
            ';0470 00 97 01;101;babbelbuddy;',
          ].join('\r\n'),
        ),
      ]),
    );
    const reasons = [
      'regel 3, geweigerd: dossier: dit dossier is gesloten',
      'regel 4, geweigerd: sinds (9 tekens): ligt in de toekomst',
      'regel 5, geweigerd: naam: dit nummer hoort bij iemand anders',
      'regel 6, geweigerd: rol: deze vrijwilliger heeft deze rol niet',
      'regel 7, geweigerd: gsm: geen vrijwilliger heeft dit nummer',
      'regel 8, geweigerd: dossier: dit dossier kennen we niet',
      'regel 9: loopt al',
    ];
    expect(await cli('import-matches', path, '--dry-run')).toEqual([
      ...reasons,
      'regels: 8, kunnen lopen: 1, liepen al: 1, geweigerd: 6',
      'Er is niets ingevoerd: laat --dry-run weg om het bestand in te voeren',
    ]);
    expect(await cli('import-matches', path)).toEqual([
      ...reasons,
      'regels: 8, lopen nu: 1, liepen al: 1, geweigerd: 6',
    ]);
    expect((await cli('import-matches', path)).at(-1)).toBe(
      'regels: 8, lopen nu: 0, liepen al: 2, geweigerd: 6',
    );
    const annelies = (await house.get(VolunteerByPhone).run(parsePhone('0470 00 97 01')!))!;
    expect(await house.get(MatchesOf).run(annelies)).toEqual([
      { caseId: one, role: 'babbelbuddy', fromDay: '2026-02-01', ended: undefined },
    ]);
  });
});

describe('npm run cli -- export-volunteers', () => {
  it('writes a new file for its owner alone, and prints no name', async () => {
    await cli('import-volunteers', file('template.csv', template));
    const path = join(folder, 'all.csv');
    const [told] = await cli('export-volunteers', path);
    expect(told).toMatch(/^2 vrijwilligers staan in/);
    expect(statSync(path).mode & 0o777).toBe(0o600);
    expect(await cli('export-volunteers', path)).toEqual([
      `${path} is there already: choose another name.`,
    ]);
    expect((await cli('import-volunteers', path)).slice(1)).toEqual([
      'regels: 2, erbij: 0, staan er al: 2, geweigerd: 0',
    ]);
  });
});

async function caseNumbered(number: number): Promise<CaseId | undefined> {
  return house.get(CaseByNumber).run(number);
}
