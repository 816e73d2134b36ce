import { type AccountId, type LocalDate, newId, parsePhone, type VolunteerId } from '#kernel';
import { MatchingHouse } from '../../../../test/builders/matching-house.ts';
import { aVolunteersFile } from '../../../../test/builders/volunteers-file.ts';
import { ListVolunteers } from '../list-volunteers.ts';
import { MoveVolunteer } from '../move-volunteer.ts';
import { ReadVolunteer } from '../read-volunteer.ts';
import { TakeJoinStep } from '../joining/take-join-step.ts';
import { VolunteerByPhone } from '../volunteer-by-phone.ts';
import { ExportVolunteers } from './export-volunteers.ts';
import type { HowToImport } from './import-row.ts';
import { ImportVolunteers, type VolunteersImported } from './import-volunteers.ts';

let house: MatchingHouse;
const accountId: AccountId = newId<'account'>();
const how: HowToImport = { dryRun: false, update: false, by: { way: 'file', accountId } };

beforeEach(async () => {
  house = await MatchingHouse.open(2);
});

afterEach(async () => {
  await house.close();
});

async function bringIn(
  file: string | Buffer,
  otherwise: Partial<HowToImport> = {},
  program = 0,
): Promise<VolunteersImported> {
  const told = await house
    .get(ImportVolunteers, program)
    .run(Buffer.from(file), { ...how, ...otherwise });
  if (told.kind === 'refused') {
    throw new Error(told.why);
  }
  return told;
}

async function counted(): Promise<number> {
  return (await house.get(ListVolunteers).run()).total;
}

async function withNumber(phone: string): Promise<VolunteerId> {
  return (await house.get(VolunteerByPhone).run(parsePhone(phone)!))!;
}

const header = 'naam;gsm;wijk;rollen;talen;capaciteit';

describe('a file of volunteers', () => {
  it('is looked at first, then brought in once, with every wrong line named', async () => {
    const { bytes, wrong } = aVolunteersFile(200, 10);
    const tried = await bringIn(bytes, { dryRun: true });
    expect([tried.added, await counted()]).toEqual([190, 0]);
    const told = await bringIn(bytes);
    expect(told).toEqual(tried);
    expect(told.refused.map(({ line, remarks }) => [line, remarks[0]?.column])).toEqual([...wrong]);
    expect([told.rows, told.joining, await counted()]).toEqual([200, 64, 190]);
    const again = await bringIn(bytes);
    expect(again).toMatchObject({ added: 0, known: 190, differs: [] });
    expect(await counted()).toBe(190);
  });

  it('is brought in once by two who do it at the same time', async () => {
    const { bytes } = aVolunteersFile(60, 0);
    const both = await Promise.all([bringIn(bytes, {}, 0), bringIn(bytes, {}, 1)]);
    expect(both.map(({ added, known }) => added + known)).toEqual([60, 60]);
    expect([both[0].added + both[1].added, await counted()]).toEqual([60, 60]);
  });

  it('brings in what a file of before could not finish', async () => {
    const lines = aVolunteersFile(60, 0).bytes.toString('latin1').split('\r\n');
    const half = Buffer.from(lines.slice(0, 36).join('\r\n'), 'latin1');
    expect(await bringIn(half)).toMatchObject({ added: 35 });
    const whole = Buffer.from(lines.join('\r\n'), 'latin1');
    expect(await bringIn(whole)).toMatchObject({ added: 25, known: 35 });
  });

  it('changes nobody who is there already, unless that is asked', async () => {
    await bringIn(`${header}\nMieke De Clerck;0470 11 11 11;assebroek;babbelbuddy;nl;2`);
    const other = `${header};bron\nMieke Declerck;470111111;assebroek;babbelbuddy;nl, fr;;website`;
    const columns = ['naam', 'talen'];
    expect(await bringIn(other)).toMatchObject({
      added: 0,
      differs: [{ line: 2, columns, kept: ['bron'], isChanged: false }],
    });
    const id = await withNumber('0470 11 11 11');
    const read = house.get(ReadVolunteer);
    expect((await read.run(id)).details.name).toBe('Mieke De Clerck');
    expect((await bringIn(other, { update: true, dryRun: true })).differs).toHaveLength(1);
    expect((await read.run(id)).details.name).toBe('Mieke De Clerck');
    expect(await bringIn(other, { update: true })).toMatchObject({
      differs: [{ line: 2, columns, isChanged: true }],
    });
    const { details, source, events } = await read.run(id);
    expect(details).toMatchObject({
      name: 'Mieke Declerck',
      languages: ['nl', 'fr'],
      maxMatches: 2,
    });
    expect([source, events[0]]).toMatchObject([
      'other',
      { kind: 'changed', way: 'file', accountId },
    ]);
  });

  it('holds each number once, and who has none is known by name', async () => {
    const rows = [
      ...['A Een;0470111111;assebroek;babbelbuddy;;', 'B Twee;470111111;assebroek;babbelbuddy;;'],
      ...['C Drie;;assebroek;babbelbuddy;;', 'c drie;;sint-kruis;babbelbuddy;;'],
    ];
    const told = await bringIn([header, ...rows].join('\n'));
    expect(told.added).toBe(2);
    expect(told.refused.map(({ line, remarks }) => [line, remarks[0]?.why])).toEqual([
      [3, 'hetzelfde nummer staat op regel 2'],
      [5, 'dezelfde naam zonder nummer staat op regel 4'],
    ]);
    expect(await bringIn([header, ...rows].join('\n'))).toMatchObject({ added: 0, known: 2 });
  });

  it('makes nobody active who did not take every step, a screening without its dates included', async () => {
    const steps =
      'gesprek op;ingelicht op;ingelicht versie;afspraken getekend op;vragen geleerd op';
    const dates = 'uittreksel van;screening gezien op;screening geldig tot;stand';
    const taken = '1/9/2026;2/9/2026;1;3/9/2026;4/9/2026';
    const row = (nth: number, behind: string): string =>
      `Wie ${nth};0470 11 11 1${nth};assebroek;babbelbuddy;;;${behind}`;
    const told = await bringIn(
      [
        `${header};${steps};${dates}`,
        row(1, `${taken};1/9/2026;5/9/2026;1/9/2028;`),
        row(2, `${taken};1/9/2026;;1/9/2028;`),
        row(3, `${taken};1/9/2024;5/9/2024;1/9/2026;`),
        row(4, `1/9/2026;2/9/2026;;3/9/2026;4/9/2026;1/9/2026;5/9/2026;1/9/2028;pauze`),
        row(5, `${taken};1/9/2026;5/9/2026;1/9/2028;pauze`),
        row(6, `;;;;;;;;geschorst`),
      ].join('\n'),
    );
    expect(told).toMatchObject({ added: 6, joining: 4, refused: [] });
    expect(
      told.leftOut.map(({ line, remarks }) => [line, remarks.map(({ column }) => column)]),
    ).toEqual([
      [3, ['uittreksel van']],
      [5, ['ingelicht op', 'stand']],
    ]);
    const states: string[] = [];
    for (const nth of [1, 2, 3, 4, 5, 6]) {
      const { state } = await house.get(ReadVolunteer).run(await withNumber(`0470 11 11 1${nth}`));
      states.push(state);
    }
    expect(states).toEqual(['active', 'joining', 'joining', 'joining', 'paused', 'suspended']);
  });

  it.each([
    ['', 'op de eerste regel ontbreekt de kolom «naam»; herkend: geen enkele'],
    ['gsm;rollen\n1;2', 'op de eerste regel ontbreekt de kolom «naam»; herkend: «gsm», «rollen»'],
    ['naam;naam\n1;2', 'deze kolom staat er twee keer: «naam»'],
    [`naam\n${'x\n'.repeat(10_001)}`, 'het bestand heeft meer dan 10000 regels'],
    ['x'.repeat(5_000_001), 'het bestand is groter dan 5 MB'],
  ])('is refused whole where nobody can say what stands in it (%#)', async (file, why) => {
    expect(await house.get(ImportVolunteers).run(Buffer.from(file), how)).toEqual({
      kind: 'refused',
      why,
    });
  });
});

describe('all volunteers in a file', () => {
  it('come in elsewhere as they were, and give the same file there', async () => {
    await bringIn(aVolunteersFile(30, 0).bytes);
    const screened = await house.aVolunteer({
      screenedUntil: undefined,
      likes: '=1+1',
      name: '+Jan',
    });
    await house
      .get(TakeJoinStep)
      .run(
        screened,
        { step: 'screening', dated: '2026-11-02', holdsUntil: '2028-11-02' } as never,
        { way: 'desk', accountId },
      );
    const [first, second, third, gone] = [
      ...['0471 00 00 01', '0471 00 00 02', '0471 00 00 04', '0471 00 00 05'],
    ];
    const move = house.get(MoveVolunteer);
    const by = { way: 'desk', accountId } as const;
    const until = '2026-12-31' as LocalDate;
    await move.run({ volunteerId: await withNumber(first!), to: 'paused', until, by });
    await move.run({ volunteerId: await withNumber(second!), to: 'away', by });
    await move.run({ volunteerId: await withNumber(third!), to: 'suspended', by });
    await move.run({ volunteerId: await withNumber(gone!), to: 'ended', by });
    const out = await house.get(ExportVolunteers).run();
    expect(out).toMatchObject({ volunteers: 30, withoutExtract: 0 });
    for (const written of ["'+Jan", ';pauze;2026-12-31;', ';weg;;', ';geschorst;;']) {
      expect(out.bytes.toString()).toContain(written);
    }
    expect(out.bytes.toString()).toContain(';2026-11-02;2026-11-23;2028-11-02;');
    expect(await bringIn(out.bytes)).toMatchObject({ added: 0, known: 30, differs: [] });

    const elsewhere = await MatchingHouse.open();
    try {
      expect(await elsewhere.get(ImportVolunteers).run(out.bytes, how)).toMatchObject({
        ...{ added: 30, refused: [], leftOut: [], unknown: [] },
      });
      expect((await elsewhere.get(ExportVolunteers).run()).bytes.toString()).toBe(
        out.bytes.toString(),
      );
    } finally {
      await elsewhere.close();
    }
  });
});
