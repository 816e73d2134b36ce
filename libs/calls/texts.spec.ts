import { type Line } from './domain/script.ts';
import { inDutch, type Spoken } from './texts.nl.ts';

const about: Spoken = {
  cityName: 'Brugge',
  signposts: ['Is er iemand in levensgevaar? Bel 112.', 'Bel gratis 106.', 'Bel gratis 1813.'],
  emergency: ['Is er iemand in levensgevaar? Bel 112.', 'Heb je dringend politie nodig? Bel 101.'],
  contactWithinWorkingDays: 2,
  typedNumber: '0475',
};

function say(line: Line): string {
  return inDutch(line, about);
}

describe('what a caller hears', () => {
  it('begins with who we are and where else to turn', () => {
    expect(say('greeting')).toMatch(/Meldpunt van de stad Brugge.*112.*106.*1813/);
  });

  it('offers four choices and a repeat, each before its key', () => {
    expect(say('menu').match(/druk/g)).toHaveLength(5);
    expect(say('menu')).toMatch(
      /iemand anders, druk 1.*jezelf, druk 2.*gevaar, druk 9.*terugbelt, druk 0/,
    );
  });

  it('never lets anybody believe that somebody is coming', () => {
    expect(say('danger')).toMatch(/112.*101.*komt nu niemand/);
  });

  it('says beforehand that it is recorded, for whom and how long', () => {
    expect(say('record')).toMatch(/nemen je bericht op.*medewerkers.*bewaren/);
  });

  it('reads a number back digit by digit', () => {
    expect(say('check_number')).toContain('0 4 7 5');
  });
});
