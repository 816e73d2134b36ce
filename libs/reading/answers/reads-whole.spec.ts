import { readFileSync } from 'node:fs';
import { read } from '../read.ts';
import { explicitSentences } from '../scorer/kept-model.ts';
import { tokensOf } from '../text/tokens.ts';
import { readsWhole } from './reads-whole.ts';

const city = new URL('../../geography/cities/brugge.json', import.meta.url);
const { surePhrases } = JSON.parse(readFileSync(city, 'utf8')) as { surePhrases: string[] };

/** What tells something, whatever else it answers. */
const stories = new Set(['report', 'visit-report']);
const answers = ['nl', 'vls', 'fr', 'en']
  .flatMap((file) =>
    readFileSync(new URL(`sentences/${file}.txt`, import.meta.url), 'utf8').split('\n'),
  )
  .filter((line) => line !== '' && !line.startsWith('#'))
  .map((line) => line.split(' | ') as [string, string, string])
  .filter(([, , answer]) => !stories.has(answer.split(' ')[0] ?? ''))
  .map(([, text]) => text);

const levelOf = (text: string): string => read(text, { surePhrases }).danger.level;

describe('what the grammar of answers reads whole', () => {
  it.each([
    ...['JA', 'joak, merciekes', 'NINK A7', 'kzyn weg', 'AANGEKOMEN', 'WEET NIET', 'geen sms meer'],
    ...['je veux arrêter', 'Ik wil graag stoppen, dank je', "I'd like to stop please"],
    ...['Helaas, ik moet werken', 'ik neem pauze tot 3 maart', 'klopt', '👍', ''],
  ])('is no danger: %j', (text) => {
    expect(levelOf(text)).toBe('none');
  });

  it.each(['Ik zie het niet meer zitten', 'Ik wil er niet meer zijn'])(
    'is danger where a no may be meant of life: %s',
    (text) => {
      expect([readsWhole(tokensOf(text)), levelOf(text)]).toEqual(['no', 'sure']);
    },
  );

  it('is no word of danger that is plain', () => {
    const silenced = explicitSentences()
      .map(({ text }) => text)
      .filter((text) => readsWhole(tokensOf(text)) === 'other');
    expect(silenced).toEqual([]);
  });

  it('leaves of a hundred answers at most two that raise anything', () => {
    const raised = answers.filter((text) => levelOf(text) !== 'none');
    expect(raised.length / answers.length).toBeLessThanOrEqual(0.02);
  });
});
