import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { read } from './read.ts';
import { explicitSentences, ownSentences } from './scorer/kept-model.ts';
import { isKeptOut } from './scorer/sentences.ts';

const city = join(import.meta.dirname, '../geography/cities/brugge.json');
const { surePhrases } = JSON.parse(readFileSync(city, 'utf8')) as { surePhrases: string[] };

function levelOf(text: string): string {
  return read(text, { surePhrases }).danger.level;
}

function shareOf<T>(all: readonly T[], holds: (one: T) => boolean): number {
  return all.filter(holds).length / all.length;
}

const keptOut = ownSentences().filter(isKeptOut);

describe('reading a text', () => {
  it('names the words that weighed', () => {
    const { danger } = read('Mijn buurvrouw ligt bewusteloos in de gang', { surePhrases });
    expect(danger.level).toBe('sure');
    expect(danger.because).toContain('bewusteloos');
  });

  it('raises nothing where no word of it spoke for danger', () => {
    expect(levelOf('Langestraat 5')).toBe('none');
  });

  it('hears a sentence of danger in a long story', () => {
    const story = 'We hebben koffie gedronken en over vroeger gepraat. '.repeat(60);
    expect(levelOf(`${story} Ze ligt nu op de grond en ademt niet meer. ${story}`)).toBe('sure');
  });

  it.each([
    'M Langestraat 14 al 3 dagen maaltijd niet aangeraakt',
    'M Rolweg 3 post steekt uit bus, geen antwoord',
    'M Moerstraat 5 geen antwoord 3 dagen',
  ])("hears danger about another in a worker's line of notes: «%s»", (text) => {
    expect(levelOf(text)).not.toBe('none');
    expect(read(text, { surePhrases }).about).toBe('other');
  });

  it.each([
    'M Langestraat 14 vraagt om bezoek',
    'M Balstraat 9 vraagt om een wandeling',
    'M Moerstraat 5 eenzaam',
  ])("raises nothing where a worker's line is calm: «%s»", (text) => {
    expect(levelOf(text)).toBe('none');
  });

  it('reads the same words the same each time', () => {
    expect(read('k en ze nie mi gezien')).toEqual(read('k en ze nie mi gezien'));
  });

  it.each(['', ' ', '?', '👍', '\ud83d', '\u0301'.repeat(500)])('reads «%s» too', (text) => {
    expect(read(text).about).not.toBe('self');
  });
});

describe('the reader, on sentences that it never learned from', () => {
  it('hears most danger', () => {
    const danger = keptOut.filter(({ danger }) => danger === true);
    expect(shareOf(danger, ({ text }) => levelOf(text) !== 'none')).toBeGreaterThan(0.86);
  });

  it('hears nearly all explicit danger, and most of it as sure', () => {
    const heard = shareOf(explicitSentences(), ({ text }) => levelOf(text) !== 'none');
    expect(heard).toBeGreaterThan(0.96);
    const sure = shareOf(explicitSentences(), ({ text }) => levelOf(text) === 'sure');
    expect(sure).toBeGreaterThan(0.85);
  });

  it('raises few calm sentences, though half were written to lie near danger', () => {
    const calm = keptOut.filter(({ danger }) => danger === false);
    expect(shareOf(calm, ({ text }) => levelOf(text) !== 'none')).toBeLessThan(0.22);
    expect(shareOf(calm, ({ text }) => levelOf(text) === 'sure')).toBeLessThan(0.05);
  });

  it('knows whom most reports are about, and seldom takes one person for another or for none', () => {
    const people = keptOut.filter(({ about }) => about === 'self' || about === 'other');
    const isWrong = ({ text, about }: (typeof people)[number]): boolean => {
      const heard = read(text, { surePhrases }).about;
      return heard !== 'unknown' && heard !== about;
    };
    expect(shareOf(people, isWrong)).toBeLessThan(0.04);
    const isRight = ({ text, about }: (typeof people)[number]): boolean =>
      read(text, { surePhrases }).about === about;
    expect(shareOf(people, isRight)).toBeGreaterThan(0.68);
  });
});
