import { CaseByNumber } from '#casework';
import { parsePhone } from '#kernel';
import { ListVolunteers, MatchesOf, VolunteerByPhone } from '#volunteers';
import { aReport } from '../../builders/a-report.ts';
import { aDeskClient, type DeskClient } from '../../builders/desk-client.ts';
import { type House, openHouse } from '../../support/open-house.ts';

const at = '/desk/volunteers/table';

describe('a table of volunteers on the desk', () => {
  let house: House;
  let lies: DeskClient;

  beforeAll(async () => {
    house = await openHouse();
    lies = await aDeskClient(house, 'coordinator', 'Lies Voorbeeld');
  });
  afterAll(() => house.close());

  const paste = (rows: readonly (readonly string[])[], act: string, kind = 'volunteers') =>
    lies.sends(at, at, { kind, act, rows: rows.map((cells) => cells.join('\t')).join('\n') });
  const total = async (): Promise<number> => (await house.get(ListVolunteers).run()).total;

  const table = [
    ['naam', 'gsm', 'wijk', 'rollen', 'opmerking'],
    ['Annelies Voorbeeld', '470009701', 'Assebroek', 'babbelbuddy', ''],
    ['Bert Voorbeeld', '470009702', 'Atlantis', 'straatmoat', ''],
    ['Carl Voorbeeld', '470009703', 'Assebroek', 'babbelbuddy', ''],
  ];

  it('is looked at, comes in once, and names what is wrong by row and column', async () => {
    const looked = await paste(table, 'look');
    expect(looked.status).toBe(200);
    expect(looked.page).toContain('Nagekeken: er is nog niets ingevoerd');
    expect(looked.page).toMatch(/>3<[^]*wijk \(8 tekens\): geen wijk van de stad/);
    expect(await total()).toBe(0);
    const added = await paste(table, 'add');
    expect(added.page).toMatch(/Zijn erbij[^]*>2</);
    await paste(table, 'add');
    expect(await total()).toBe(2);
    const changed = table.map((cells, row) => (row === 3 ? cells.with(4, 'Zingt.') : cells));
    expect((await paste(changed, 'add')).page).toContain('staat er anders: opmerking');
    expect((await paste(changed, 'change')).page).toContain(
      'stond er anders: opmerking overgenomen',
    );
  });

  it('of whom they are there for lets each match run once', async () => {
    await aReport(house, 'of-table');
    const number = 101;
    const caseId = await house.get(CaseByNumber).run(number);
    const matches = [
      ['gsm', 'dossier', 'rol', 'sinds'],
      ['0470 00 97 01', String(number), 'babbelbuddy', '1/02/2026'],
      ['0470 00 97 01', '999999', 'babbelbuddy', ''],
    ];
    for (const expected of [/Lopen nu[^]*>1<[^]*dit dossier kennen we niet/, /Liepen al[^]*>1</]) {
      expect((await paste(matches, 'add', 'matches')).page).toMatch(expected);
    }
    const volunteerId = await house.get(VolunteerByPhone).run(parsePhone('0470 00 97 01')!);
    expect(await house.get(MatchesOf).run(volunteerId!)).toMatchObject([{ caseId }]);
  });

  it('that nobody can read is refused whole, with what was pasted', async () => {
    const refused = await paste(
      [
        ['voornaam', 'gsm'],
        ['Annelies', '0470'],
      ],
      'add',
    );
    expect(refused.page).toContain('Er is niets ingevoerd: op de eerste regel ontbreekt de kolom');
    expect(refused.page).toContain('Annelies');
    expect((await paste([], 'look')).page).toContain('Plak hier eerst de rijen.');
  });

  it('is for coordinators, and begins with an example', async () => {
    const operator = await aDeskClient(house, 'operator');
    expect((await operator.opens(at)).status).toBe(403);
    expect((await lies.opens(`${at}/voorbeeld-vrijwilligers.csv`)).page).toContain('naam;gsm');
    expect((await lies.opens(`${at}/voorbeeld-iets.csv`)).status).toBe(404);
  });
});
