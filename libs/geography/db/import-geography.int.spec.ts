import { Test, type TestingModule } from '@nestjs/testing';
import { appendFile, cp, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { HandClock, openLog, PlatformModule, UnitOfWork } from '#platform';
import { freshDatabase, type FreshDatabase } from '../../../test/support/database.ts';
import { openData } from '../../../test/support/open-data.ts';
import { smallCityData, smallCityFile } from '../../../test/support/small-city/small-city.ts';
import { testSettings } from '../../../test/support/test-settings.ts';
import { FindNeighbourhood } from '../app/find-neighbourhood.ts';
import { ImportGeography } from '../app/import-geography.ts';
import { CITY } from '../app/read-city.ts';
import { SuggestStreets } from '../app/suggest-streets.ts';
import { type City } from '../domain/city.ts';
import { GeographyModule } from '../geography.module.ts';
import { geographyEntities } from './geography-entities.ts';
import { GeographyImportEntity } from './geography-import.entity.ts';
import { NeighbourhoodShapeEntity } from './neighbourhood-shape.entity.ts';

const now = new Date('2026-11-23T09:00:00Z');
let database: FreshDatabase;
let module: TestingModule;

/** Starts the subject as a program does, on a database of its own. */
async function start(cityFile?: string): Promise<void> {
  database = await freshDatabase();
  const base = testSettings({ DATABASE_URL: database.url });
  const settings = cityFile === undefined ? base : { ...base, CITY_FILE: cityFile };
  const platform = PlatformModule.on({
    settings,
    clock: new HandClock(now),
    log: openLog(settings, 'test'),
  });
  module = await Test.createTestingModule({ imports: [platform, GeographyModule] }).compile();
}

afterEach(async () => {
  await module.close();
  await database.drop();
});

function importFrom(folder: string) {
  return module.get(ImportGeography).run(folder);
}

function find(street: string, houseNumber = '', postcode = '') {
  return module.get(FindNeighbourhood).run({ street, houseNumber, postcode });
}

function suggest(typed: string) {
  return module.get(SuggestStreets).run(typed);
}

function countAll(): Promise<number[]> {
  return module
    .get(UnitOfWork)
    .run((tx) => Promise.all(geographyEntities.map((entity) => tx.count(entity))));
}

describe('streets of a small city', () => {
  beforeEach(() => start(smallCityFile));

  it("come from the city's file until there is an import", async () => {
    expect(await find('klokstr. 3')).toEqual({ kind: 'known', neighbourhood: 'kern' });
    expect(await find('Lange Zilverweg', '1')).toEqual({
      kind: 'ask',
      among: ['kern', 'molenwijk'],
    });
    expect(await find('Sint-Elmokaai')).toMatchObject({ kind: 'ask' });
    expect(await suggest('lan')).toEqual(['Lange Zilverweg']);
    expect(await suggest('l')).toEqual([]);
  });

  it('come from an import of the same moment that was stored later', async () => {
    await importFrom(smallCityData);
    expect(await find('Nieuwe Zilverhof', '3')).toMatchObject({ kind: 'ask' });
    const folder = await mkdtemp(join(tmpdir(), 'later-'));
    await cp(smallCityData, folder, { recursive: true });
    await appendFile(join(folder, 'streets.csv'), 'Nieuwe Zilverhof,9001,Kern,9,1.0,no,51,3,\n');
    expect(await importFrom(folder)).toMatchObject({ kind: 'imported' });
    await rm(folder, { recursive: true });
    expect(await find('Nieuwe Zilverhof', '3')).toEqual({ kind: 'known', neighbourhood: 'kern' });
  });

  it('come from the import once there is one', async () => {
    expect(await importFrom(smallCityData)).toEqual({
      kind: 'imported',
      counts: { neighbourhoods: 4, borders: 3, postcodes: 2, streets: 8, ranges: 6 },
    });
    expect(await find('St Elmokaai 4A')).toEqual({ kind: 'known', neighbourhood: 'sluis' });
    expect(await find('Abdis, Oude', '2')).toEqual({ kind: 'known', neighbourhood: 'kern' });
    expect(await find('Lange Zilverweg 43')).toEqual({ kind: 'known', neighbourhood: 'molenwijk' });
    expect(await find('lange zilverweg', '23')).toEqual({ kind: 'known', neighbourhood: 'kern' });
    expect(await find('Lange Zilverweg', '40')).toEqual({
      kind: 'ask',
      among: ['kern', 'molenwijk', 'duinzicht'],
    });
    expect(await find('Onbekende Weg', '1', '9002')).toEqual({
      kind: 'ask',
      among: ['duinzicht', 'sluis'],
    });
    expect(await suggest('wieken')).toEqual(['Wiekenlaan', 'Klein Wiekenpad']);
    expect(await suggest('100% _')).toEqual([]);
  });

  it('are replaced by a second import, and each import stays on record', async () => {
    await importFrom(smallCityData);
    await importFrom(smallCityData);
    expect(await countAll()).toEqual([10, 6, 4, 2]);
    const unitOfWork = module.get(UnitOfWork);
    const [newest] = await unitOfWork.run((tx) => tx.find(GeographyImportEntity));
    expect(newest?.importedAt).toEqual(now);
    expect(newest?.counts.streets).toBe(8);
    const shape = await unitOfWork.run((tx) =>
      tx.findOneBy(NeighbourhoodShapeEntity, { neighbourhood: 'sluis' }),
    );
    expect(shape?.polygon.type).toBe('Polygon');
  });

  it('are refused with every fault named, and nothing is stored', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'geography-'));
    await cp(smallCityData, folder, { recursive: true });
    await appendFile(
      join(folder, 'streets.csv'),
      'Klokstraat,9001,Kern,1,1.0,no,51,3,\nWegweg,901,Kern,1,1.0,no,51,3,\nSlop,9001,Elders,1,1.0,misschien,51,3,\nSlop,9001,Elders,1,1.0,no,51,3,\nkort\n',
    );
    await appendFile(
      join(folder, 'streets_split_ranges.csv'),
      'Lange Zilverweg,odd,39,43,9001,Kern\nNergensweg,even,3,2,9001,Kern\n',
    );
    await writeFile(join(folder, 'adjacency.json'), '{"adjacent":{"Kern":["Sluis"]}}');
    await writeFile(join(folder, 'postcode_neighbourhoods.json'), '{"9002": [');
    await rm(join(folder, 'neighbourhoods.geojson'));
    const answer = await importFrom(folder);
    await rm(folder, { recursive: true });

    expect(answer.kind === 'refused' && [...answer.faults].sort()).toEqual([
      "adjacency.json: duinzicht → kern is missing, the city's file has it",
      "adjacency.json: duinzicht → sluis is missing, the city's file has it",
      "adjacency.json: kern → duinzicht is missing, the city's file has it",
      "adjacency.json: kern → molenwijk is missing, the city's file has it",
      "adjacency.json: kern → sluis is no border in the city's file",
      "adjacency.json: molenwijk → kern is missing, the city's file has it",
      "adjacency.json: sluis → duinzicht is missing, the city's file has it",
      'neighbourhoods.geojson: cannot be read',
      'postcode_neighbourhoods.json: not JSON',
      'streets.csv line 12: Klokstraat, 9001, Kern stood there before',
      'streets.csv line 13: postcode: a postcode of four digits',
      expect.stringContaining('streets.csv line 14: split: '),
      'streets.csv line 15: unknown neighbourhood Elders',
      'streets.csv line 16: 1 cells instead of 9',
      'streets_split_ranges.csv line 8: Lange Zilverweg, odd 39-43 overlaps another range',
      'streets_split_ranges.csv line 9: Nergensweg is not in streets.csv',
      'streets_split_ranges.csv line 9: from 3 to 2 are no even numbers in order',
    ]);
    expect(await countAll()).toEqual([0, 0, 0, 0]);
  });
});

describe('the open data of Brugge', () => {
  const streets = openData('brugge/streets.csv');

  beforeEach(() => start());

  it("is imported whole and agrees with the city's file, where it is at hand", async () => {
    if (streets === undefined) {
      return;
    }
    expect(await importFrom(dirname(streets))).toEqual({
      kind: 'imported',
      counts: { neighbourhoods: 13, borders: 24, postcodes: 4, streets: 1391, ranges: 179 },
    });
    expect(await find("'s gravenstraat 4")).toEqual({
      kind: 'known',
      neighbourhood: 'brugge-centrum',
    });
    expect(await find('Abdijbekestraat', '83')).toEqual({
      kind: 'known',
      neighbourhood: 'sint-michiels',
    });
    expect(await find('Dudzeelse Stwg')).toEqual({
      kind: 'ask',
      among: ['dudzele', 'koolkerke', 'sint-jozef'],
    });
    expect(await suggest('sint-jan')).toContain('Sint-Jansstraat');
    expect((await suggest('sint')).length).toBe(8);
    const city = module.get<City>(CITY);
    for (const { name, neighbourhood } of city.streets) {
      const answer = await find(name);
      expect(answer.kind === 'known' ? [answer.neighbourhood] : answer.among).toContain(
        neighbourhood,
      );
    }
  });
});
