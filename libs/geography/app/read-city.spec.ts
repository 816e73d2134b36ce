import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { isGsm7, type Language } from '#kernel';
import { type City } from '../domain/city.ts';
import { cityFaults, readCity } from './read-city.ts';

const brugge = readCity();
const folder = mkdtempSync(join(tmpdir(), 'city-'));
const path = join(folder, 'city.json');

afterAll(() => {
  rmSync(folder, { recursive: true });
});

/** The faults of Brugge's file after a change. */
function faultsOf(change: object): string[] {
  writeFileSync(path, JSON.stringify({ ...brugge, ...change }));
  try {
    readCity(path);
    return [];
  } catch (error) {
    return (error as Error).message.split('\n  ').slice(1);
  }
}

describe("the city's file", () => {
  it('holds Brugge: 13 neighbourhoods, 24 borders, streets in each', () => {
    expect(brugge.neighbourhoods).toHaveLength(13);
    expect(brugge.borders).toHaveLength(24);
    const residents = brugge.neighbourhoods.reduce((sum, one) => sum + one.residents, 0);
    expect(residents).toBe(118_748 - 32);
    // 39 of its addresses carry the postcode of Brugge
    expect(brugge.neighbourhoods.find(({ id }) => id === 'dudzele')?.postcodes).toContain('8000');
    for (const { id } of brugge.neighbourhoods) {
      const streets = brugge.streets.filter((one) => one.neighbourhood === id);
      expect(streets.length).toBeGreaterThanOrEqual(3);
    }
    expect(Object.keys(brugge.roles)).toEqual(['babbelbuddy', 'bezoekteam', 'straatmoat']);
    expect(brugge.roles['bezoekteam']?.firstVisitInPairs).toBe(true);
  });

  it.each<[Language, string[]]>([
    ['nl', ['112', '101', '106', '1813', '1712', '102', '050 44 88 44', '050 32 70 00']],
    ['fr', ['112', '101', '107', '0800 32 123', '050 44 88 44', '050 32 70 00']],
    ['en', ['112', '101', '02 648 40 14', '02 648 40 14', '050 44 88 44', '050 32 70 00']],
  ])('sends people who speak %s to the right numbers', (language, numbers) => {
    expect(brugge.signposts[language].map((one) => one.number)).toEqual(numbers);
    for (const { number, says } of brugge.signposts[language]) {
      expect(says).toContain(number);
    }
  });

  it.each<Language>(['nl', 'fr', 'en'])('says in %s where to talk about suicide', (language) => {
    const ids = brugge.signposts[language].map(({ id }) => id);
    expect(ids).toEqual(expect.arrayContaining(['emergency', 'listening', 'suicide']));
  });

  it('names areas and signposts in characters a text message can hold', () => {
    for (const { name } of brugge.areas) {
      expect(isGsm7(name)).toBe(true);
    }
    for (const { name, says } of brugge.signposts.nl) {
      expect(isGsm7(name + says)).toBe(true);
    }
  });

  it('says when nothing is wrong', () => {
    expect(faultsOf({})).toEqual([]);
  });

  it('tells its faults as those of the setting that names it', () => {
    expect(cityFaults({})).toEqual([]);
    const borders = [...brugge.borders, ['dudzele', 'dudzele']];
    expect(faultsOf({ borders })).toHaveLength(1);
    expect(cityFaults({ CITY_FILE: path })).toEqual(['CITY_FILE: borders: dudzele borders itself']);
    expect(cityFaults({ CITY_FILE: join(folder, 'elders.json') })).toEqual([
      'CITY_FILE names a file that cannot be read as JSON',
    ]);
  });

  it('names the file that is missing or no JSON', () => {
    writeFileSync(path, '{');
    expect(() => readCity(path)).toThrow(`${path} cannot be read as JSON`);
    expect(() => readCity(join(folder, 'elders.json'))).toThrow('elders.json cannot be read');
  });

  it('lists every fault of shape at once', () => {
    expect(
      faultsOf({
        zone: 'Brussel',
        contactWithinWorkingDays: 0,
        streets: [{ name: 'Burg', postcode: '800', neighbourhood: 'brugge-centrum' }],
        extra: 1,
      }),
    ).toEqual([
      'zone: a time zone as Europe/Brussels',
      expect.stringContaining('contactWithinWorkingDays: '),
      'streets.0.postcode: a postcode of four digits',
      expect.stringContaining('extra'),
    ]);
  });

  it('lists every contradiction at once', () => {
    const [first, ...others] = brugge.neighbourhoods;
    const city: Partial<City> = {
      neighbourhoods: [{ ...first!, area: 'elders' }, ...others, others[0]!],
      borders: [
        ['dudzele', 'lissewege'],
        ['lissewege', 'dudzele'],
        ['dudzele', 'dudzele'],
        ['dudzele', 'nergens'],
      ],
      streets: [{ name: 'Burg', postcode: '8000', neighbourhood: 'nergens' }],
      areas: [...brugge.areas, { id: 'leeg', name: 'Leeg' }],
      officeHours: { days: [1], from: '17:00', to: '08:30' },
      matching: {
        ...brugge.matching,
        weights: { ...brugge.matching.weights, near: 0.5 },
      },
      signposts: { ...brugge.signposts, fr: [] },
      reimbursement: [
        ...brugge.reimbursement,
        { ...brugge.reimbursement[0]!, rates: brugge.reimbursement[1]!.rates },
      ],
    };
    expect(faultsOf(city)).toEqual([
      `neighbourhood ${others[0]!.id} stands there twice`,
      'borders: unknown neighbourhood nergens',
      'street Burg: unknown neighbourhood nergens',
      'borders: dudzele borders itself',
      'borders: dudzele and lissewege stand there twice',
      'neighbourhood assebroek: unknown area elders',
      'area leeg is empty',
      'matching.weights: do not add up to 1',
      'signposts: none in fr',
      'officeHours: end before they begin',
      'reimbursement: 2024 stands there twice',
      'reimbursement 2024: rates begin on 1 January, rise, and end with the year',
    ]);
  });
});
