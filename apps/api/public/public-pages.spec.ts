import { readCity } from '#geography';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createRenderer } from '../http/rendering/create-renderer.ts';
import { pageGlobalsOf } from '../page-globals-of.ts';
import { emptyReport, readReport } from './forms/report-form.ts';
import { InformationController } from './information/information.controller.ts';
import { PublicPages } from './public-pages.ts';
import { progress } from './texts.nl.ts';

const assets = ['app.css', 'mark.svg', 'atkinson-regular.woff2', 'street-suggestions.js'];
const city = readCity();
const typed = readReport({
  voor: 'iemand',
  concern: '<script>alert(1)</script>',
  signs: ['post'],
  neighbourhood: 'sint-kruis',
  knows: 'no',
});
const received = {
  reference: 'M-7K3Q-2XWD',
  code: '7K3Q2-XWD9T',
  danger: true,
  someoneOnDuty: false,
  unreachable: true,
  asksUrgent: false,
  violenceAtHome: false,
  warning: { to: 'other', wish: true },
} as const;

/** Every page for reporters, in the shape that says most. */
function allPages(pages: PublicPages, information: InformationController): Record<string, string> {
  const state = { reference: 'M-7K3Q-2XWD', receivedAt: new Date('2026-11-23T09:00:00Z') };
  return {
    welcome: pages.welcome(),
    'form for somebody': pages.form(emptyReport('somebody'), { token: 't' }),
    'form for myself': pages.form(emptyReport('myself'), { token: 't' }),
    'received for somebody': pages.received({ ...received, audience: 'somebody' }),
    'received, and asked': pages.received({ ...received, audience: 'somebody', asksUrgent: true }),
    'received for myself': pages.received({
      ...{ ...received, audience: 'myself', someoneOnDuty: true },
      warning: { to: 'self', wish: false },
    }),
    'received from who is hit at home': pages.received({
      ...{ ...received, audience: 'myself', violenceAtHome: true },
    }),
    'already sent': pages.alreadySent(typed, 't'),
    'try again': pages.tryAgain(typed, 't'),
    'look up': pages.lookUp(),
    information: information.information(),
    card: information.card(),
    state: pages.state({
      ...{ state, progress: progress.closed, code: 'c', token: 't', danger: true },
      warning: { to: 'unknown', wish: false },
    }),
  };
}

interface ReadingLevel {
  readonly figure: number;
  readonly longest: readonly string[];
}

/**
 * Flesch-Douma (1960): 206.84 − 0.77 × syllables in 100 words − 0.93 × words in a sentence. 60 and more is plain
 * Dutch. Lines of one or two words (buttons, choices) are no sentences and count for nothing.
 */
function readingLevel(html: string): ReadingLevel {
  const sentences = sentencesIn(html).map((sentence) => sentence.match(/\p{L}[\p{L}'’-]*/gu) ?? []);
  const counted = sentences.filter((words) => words.length > 2);
  const words = counted.flat();
  const syllables = words.reduce((sum, word) => sum + syllablesIn(word), 0);
  return {
    figure:
      206.84 - (0.77 * 100 * syllables) / words.length - (0.93 * words.length) / counted.length,
    longest: counted.filter((one) => one.length > 20).map((one) => one.join(' ')),
  };
}

function sentencesIn(html: string): string[] {
  const [, main = ''] = /<main[^>]*>([\s\S]*)<\/main>/.exec(html) ?? [];
  return main
    .replace(/<(option|script|textarea)\b[\s\S]*?<\/\1>/g, '')
    .replace(/<\/?(a|strong|span|b|em)\b[^>]*>/g, ' ')
    .replace(/<[^>]+>/g, '\n')
    .split(/[\n.!?:]+/);
}

/** Vowels that stand together are one syllable; a diaeresis begins another. */
function syllablesIn(word: string): number {
  const groups = word.toLowerCase().match(/[ëïöü]?[aeiouyàáâèéêìíîòóôùúû]+|[ëïöü]/g) ?? [];
  return Math.max(1, groups.length);
}

describe('the syllables of a word', () => {
  it.each([
    ['buur', 1],
    ['buurvrouw', 2],
    ['eenzaamheid', 3],
    ['zeeën', 2],
    ['reünie', 3],
    ['medewerker', 4],
  ])('%s has %i', (word, syllables) => {
    expect(syllablesIn(word)).toBe(syllables);
  });
});

describe('the pages for reporters', () => {
  let folder: string;
  let pages: PublicPages;
  let information: InformationController;

  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'public-'));
    writeFileSync(
      join(folder, 'manifest.json'),
      JSON.stringify(Object.fromEntries(assets.map((name) => [name, name]))),
    );
    const globals = pageGlobalsOf(city, {
      demonstration: false,
      publicUrl: 'https://meldpunt.voorbeeld.invalid',
    });
    const renderer = createRenderer({ globals, assetsFolder: folder });
    information = new InformationController(renderer);
    pages = new PublicPages(renderer, city, { TWILIO_SMS_NUMBER: '+32460123456' });
  });
  afterAll(() => {
    rmSync(folder, { recursive: true });
  });

  it('are plain Dutch: Flesch-Douma 60 or more, no sentence above 20 words', () => {
    const levels = Object.entries(allPages(pages, information)).map(
      ([name, html]) => [name, readingLevel(html)] as const,
    );
    const figures = levels.map(([name, { figure }]) => `${name} ${figure.toFixed(0)}`);
    process.stderr.write(`Flesch-Douma: ${figures.join(', ')}\n`);
    expect(levels.filter(([, { figure }]) => figure < 60)).toEqual([]);
    expect(levels.flatMap(([, { longest }]) => longest)).toEqual([]);
  });

  it('hold no word that hurts, and no title that tells', () => {
    for (const html of Object.values(allPages(pages, information))) {
      expect(html).not.toMatch(/klikken|eenzame|ingezet/i);
      expect(/<title>([^<]*)/.exec(html)?.[1]).not.toMatch(/eenza/i);
    }
  });

  it('print nothing that was typed as code', () => {
    const html = pages.form(typed, { token: 't', errors: [{ field: 'concern', text: 'x' }] });
    expect(html).not.toContain('<script>alert');
    expect(html).toContain('&lt;script&gt;alert');
  });

  it('give back all that was typed when the database is away, ready to be sent again', () => {
    const html = pages.tryAgain(typed, 'the-token');
    expect(html).toMatch(/name="token" value="the-token"/);
    expect(html).toMatch(/name="signs" value="post"/);
    expect(html).toMatch(/name="neighbourhood" value="sint-kruis"/);
    expect(html).toContain('Sint-Kruis');
    expect(html).toContain('De post stapelt zich op');
    expect(html).toContain('050 44 80 00');
  });

  it('never let anybody believe that we come', () => {
    const nobody = pages.received({ ...received, audience: 'somebody' });
    expect(nobody).toContain('Er is nu niemand van ons van wacht.');
    expect(nobody).toContain('050 44 88 44');
    const somebody = pages.received({ ...received, audience: 'somebody', someoneOnDuty: true });
    for (const html of [nobody, somebody]) {
      expect(html).toContain('Wij komen niet zelf.');
      expect(html).toContain('tel:112');
    }
  });

  it('say little to who wrote of violence at home, for another may look on', () => {
    const html = pages.received({ ...received, audience: 'myself', violenceAtHome: true });
    expect(html).toContain('We bellen en schrijven je niet.');
    expect(html).toContain('050 44 80 00');
    expect(html).not.toMatch(/van wacht|nemen we contact/);
  });

  it('say first who listens to who is in danger herself, and name what she named alone', () => {
    const say = (to: 'self' | 'other' | 'unknown', wish: boolean): string =>
      pages
        .received({ ...received, audience: 'myself', warning: { to, wish } })
        .replace(/<footer.*/su, '');
    expect(say('self', false)).toMatch(/tel:106.*tel:1813.*tel:112.*Wij komen niet zelf/su);
    expect(say('self', true)).toMatch(/zelfmoord.*tel:1813.*tel:106.*tel:112/su);
    expect(say('unknown', false)).toMatch(/tel:112.*tel:106.*Wij komen niet zelf/su);
    expect(say('other', true)).toMatch(/tel:112.*Wij komen niet zelf.*zelfmoord.*tel:1813/su);
    expect(say('other', false)).not.toContain('zelfmoord');
  });

  it('say to who looks up a report about herself whom we protect: «jou»', () => {
    const look = (self: boolean): string =>
      pages.state({
        state: { reference: 'M-7K3Q-2XWD', receivedAt: new Date('2026-11-23T09:00:00Z'), self },
        progress: progress.received,
        ...{ code: 'c', token: 't', danger: false },
      });
    expect(look(true)).toContain('Zo beschermen we jou');
    expect(look(true)).not.toContain('de persoon over wie het gaat');
    expect(look(false)).toContain('Zo beschermen we de persoon over wie het gaat');
  });

  it('speak to whoever writes about herself', () => {
    const html = pages.form(emptyReport('myself'), { token: 't' });
    expect(html).toContain('Hoe gaat het met je?');
    expect(html).not.toContain('deze persoon');
  });
});
