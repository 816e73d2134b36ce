import { type Language, languages } from '#kernel';
import { type Line, record } from './domain/turn.ts';
import { languagesOf, speak } from './texts.ts';
import { type Spoken, wordsInDutch } from './texts.nl.ts';

const about: Spoken = {
  cityName: 'Brugge',
  signposts: ['Is er iemand in levensgevaar? Bel 112.', 'Bel gratis 106.', 'Bel gratis 1813.'],
  danger: ['Is er iemand in levensgevaar? Bel 112.'],
  emergency: ['Is er iemand in levensgevaar? Bel 112.', 'Heb je dringend politie nodig? Bel 101.'],
  ears: ['Denk je aan zelfmoord? Bel gratis 1813.', 'Bel gratis 106.'],
  localPolice: ['Politie van Brugge: 050 44 88 44.'],
  listening: ['Bel gratis 106.'],
  contactWithinWorkingDays: 2,
  typedNumber: '0475',
};

const lines = Object.keys(wordsInDutch) as Line[];

function say(line: Line, language: Language = 'nl'): string {
  return speak(line, language, about).text;
}

describe('what a caller hears', () => {
  it('greets and names 112 in one breath before it rings', () => {
    expect(say('greeting_by_day')).toMatch(/Meldpunt van de stad Brugge.*112/);
  });

  it.each([
    ['nl', /druk/g],
    ['fr', /appuyez sur/g],
    ['en', /press/g],
  ] as const)('offers in %s four choices, a repeat and a person', (language, key) => {
    expect(say('menu', language).match(key)).toHaveLength(6);
    expect(say('menu', language)).toMatch(/9.*1.*2.*3.*0/);
  });

  it.each(languages)('does not promise in %s that nobody calls: a human decides', (language) => {
    for (const line of lines) {
      expect(say(line, language)).not.toMatch(
        /bellen je niet|ne vous appellerons pas|will not call you/i,
      );
    }
  });

  it('puts the choice before its key', () => {
    expect(say('menu')).toMatch(
      /gevaar, druk 9.*iemand anders, druk 1.*jezelf, druk 2.*vrijwilliger, .*druk 3/,
    );
  });

  it('never lets anybody believe that somebody is coming', () => {
    expect(say('danger')).toMatch(/112.*101.*1813.*komt nu niemand/);
    expect(say('danger_self')).toMatch(/1813.*112.*101.*komt nu niemand/);
    expect(say('danger_nobody')).toMatch(/niemand van ons van wacht.*112.*050 44 88 44/);
  });

  it.each(languages)(
    'names no deadline in %s to who was in danger, or has a visit ahead',
    (language) => {
      const after = ['recorded_after_danger', 'callback_after_danger', 'callback_soon'] as const;
      for (const line of after) {
        expect(say(line, language)).not.toMatch(/\d|werkdag|ouvrable|working day/);
      }
    },
  );

  it.each([
    ['nl', /112.*101.*1813.*106.*Leg daarvoor nu/],
    ['fr', /112.*101.*1813.*106.*raccrochez/],
    ['en', /112.*101.*1813.*106.*Hang up now/],
  ] as const)(
    'names in %s who listens to a death wish, before we ask to hang up',
    (language, all) => {
      expect(say('danger', language)).toMatch(all);
    },
  );

  it('names a listening ear to who calls about herself', () => {
    expect(say('self')).toContain('106');
  });

  it('says beforehand that it is recorded, for whom and how long', () => {
    expect(say('record')).toMatch(/nemen je bericht op.*medewerkers.*bewaren/);
    expect(say('record_self')).toMatch(/nemen je bericht op.*medewerkers.*bewaren/);
  });

  it.each(languages)('says in %s at most three sentences before the tone', (language) => {
    const before = [undefined, 'record_without_keys', 'silence'] as const;
    const turns = before.flatMap((one) => [true, false].map((self) => record(one, 1, { self })));
    for (const { lines: spoken } of turns) {
      const text = spoken.map((line) => say(line, language)).join(' ');
      expect(text.match(/[.?!](?= |$)/g)?.length).toBeLessThanOrEqual(3);
      expect(text.length).toBeLessThan(340);
    }
  });

  it('reads a number back digit by digit', () => {
    expect(say('check_number')).toContain('0 4 7 5');
  });

  it('invites to another language in that language', () => {
    expect(languagesOf('for_french', 'nl')).toEqual(['fr']);
    expect(languagesOf('for_english', 'nl')).toEqual(['en']);
    expect(languagesOf('menu', 'fr')).toEqual(['fr']);
  });

  it('turns nobody away without the signposts in each language', () => {
    expect(languagesOf('blocked', 'nl')).toEqual(['nl', 'fr', 'en']);
    for (const language of languages) {
      expect(say('blocked', language)).toMatch(/Meldpunt.*112.*106.*1813/);
    }
  });

  it('speaks kindly and shortly in each language', () => {
    for (const language of languages) {
      for (const line of lines) {
        const { text } = speak(line, language, about);
        expect(text).not.toBe('');
        expect(text).not.toMatch(/eenza|klikken|lonely|solitude/i);
        expect(text.length).toBeLessThan(420);
      }
    }
  });
});
