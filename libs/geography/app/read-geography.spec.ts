import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { smallCityData, smallCityFile } from '../../../test/support/small-city/small-city.ts';
import { readCity } from './read-city.ts';
import { readGeography } from './read-geography.ts';

const city = readCity(smallCityFile);
const tables = ['centroids.csv', 'streets.csv', 'streets_split_ranges.csv'] as const;
let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'geography-'));
  cpSync(smallCityData, folder, { recursive: true });
});

afterEach(() => {
  rmSync(folder, { recursive: true });
});

/** What is said of the small city after a change of one of its files. */
async function readChanged(file: string, change: (text: string) => string | Buffer) {
  writeFileSync(join(folder, file), change(readFileSync(join(folder, file), 'utf8')));
  return readGeography(folder, city);
}

function refused(fault: string) {
  return { kind: 'faulty', faults: [fault] };
}

const headerOf = (text: string): string => text.slice(0, text.indexOf('\n') + 1);

describe.each(tables)('a folder of open data whose %s', (file) => {
  it('ends its lines as an old Mac does is read whole', async () => {
    const sound = await readGeography(folder, city);
    expect(sound.kind).toBe('sound');
    expect(await readChanged(file, (text) => text.replaceAll('\n', '\r'))).toEqual(sound);
  });

  it('holds no row is refused in one line', async () => {
    expect(await readChanged(file, headerOf)).toEqual(refused(`${file}: holds no row`));
  });

  it('cannot be read is refused in one line', async () => {
    rmSync(join(folder, file));
    expect(await readGeography(folder, city)).toEqual(refused(`${file}: cannot be read`));
  });

  it.each([
    ['parts its cells by bars', (text: string) => text.replaceAll(',', '|')],
    ['says so itself', (text: string) => `sep=|\n${text.replaceAll(',', '|')}`],
    ['quotes its sep=;', (text: string) => `"sep=;"\n${text.replaceAll(',', ';')}`],
    ['says sep=; and has commas', (text: string) => `sep=;\n${text}`],
    ['has a title above its header', (text: string) => `Open data, 2026\n${text}`],
    ['has no line at all', () => ''],
  ])('%s is refused in one line', async (_, change) => {
    expect(await readChanged(file, change)).toEqual(
      refused(
        expect.stringMatching(`^${file}: (?:no column «.+»; found: .+|a quote that .+)$`) as string,
      ),
    );
  });

  it('is of no known encoding is refused in one line', async () => {
    expect(
      await readChanged(file, (text) => Buffer.concat([Buffer.from(text), Buffer.from([0x81])])),
    ).toEqual(refused(expect.stringMatching(`^${file}: not UTF-8`) as string));
  });
});

describe('a folder of open data', () => {
  it.each(['adjacency.json', 'postcode_neighbourhoods.json', 'neighbourhoods.geojson'])(
    'whose %s is broken is refused in one line',
    async (file) => {
      expect(await readChanged(file, () => '{')).toEqual(refused(`${file}: not JSON`));
    },
  );

  it('names the column that is missing and those that are there', async () => {
    expect(await readChanged('streets.csv', (text) => text.replace('street,', 'straat,'))).toEqual(
      refused(
        'streets.csv: no column «street»; found: «straat», «postcode», «neighbourhood», «addresses», «share_of_street», «split», «lat», «lon», «older_division»',
      ),
    );
  });
});
