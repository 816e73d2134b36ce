import { readCity } from '#geography';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseXml } from '../../../apps/phones/twiml/parse-xml.ts';
import { readVerbs } from '../../../apps/phones/twiml/read-verbs.ts';

const folder = join(import.meta.dirname, '../../../docs/telephony');
const documents = readdirSync(folder).filter((name) => name.endsWith('.xml'));
const base = 'https://elsewhere.example';

function read(name: string): string {
  return readFileSync(join(folder, name), 'utf8')
    .replaceAll('FALLBACK_BASE', base)
    .replaceAll('PUBLIC_BASE', 'https://meldpunt.example');
}

describe('the static documents of the fallback', () => {
  it.each(documents)('%s is something that the network can do', (name) => {
    const root = parseXml(read(name));
    expect(readVerbs(root!, `${base}/${name}`).length).toBeGreaterThan(0);
  });

  it('lead only to one another, and tell us of each recording', () => {
    const addresses = documents.flatMap((name) =>
      [...read(name).matchAll(/https:\/\/[^"<]+/g)].map(([url]) => url),
    );
    const known = [
      ...documents.map((name) => `${base}/${name}`),
      'https://meldpunt.example/twilio/voice/recording',
    ];
    expect(addresses.filter((url) => !known.includes(url))).toEqual([]);
    expect(documents.filter((name) => read(name).includes('<Record'))).toHaveLength(3);
  });

  it.each([
    ['nl', 'fallback.xml'],
    ['fr', 'fallback-fr.xml'],
    ['en', 'fallback-en.xml'],
  ] as const)('name the signposts of the city in %s', (language, name) => {
    const numbers = readCity()
      .signposts[language].filter(({ id }) => ['emergency', 'listening', 'suicide'].includes(id))
      .map(({ number }) => number);
    for (const number of numbers) {
      expect(read(name)).toContain(number);
    }
  });

  it.each(['nl', 'fr', 'en'])('say in %s at most three sentences before the tone', (language) => {
    const before = /<Say[^>]*>([^<]*)<\/Say>\s*<Record/.exec(read(`message-${language}.xml`))![1]!;
    expect(before.match(/[.?!](?= |$)/g)?.length).toBeLessThanOrEqual(3);
  });

  it('set voice and language of every sentence', () => {
    for (const name of documents) {
      const says = read(name).match(/<Say[^>]*>/g) ?? [];
      expect(
        says.filter((say) => !/voice="Polly.*" language="(nl-BE|fr-BE|en-GB)"/.test(say)),
      ).toEqual([]);
    }
  });
});
