import { readRegistration, readShortReport } from './short-report.ts';

describe('asking to be a trusted reporter', () => {
  it.each([
    ['IK BEN MELDER Mia Claes, thuiszorg', 'Mia Claes, thuiszorg'],
    [' ik ben melder mia van de velde,ocmw brugge. ', 'mia van de velde,ocmw brugge'],
    [
      "Ik ben melder José D'Hondt, Buurtwerk 't Park & Sint-Jan",
      "José D'Hondt, Buurtwerk 't Park & Sint-Jan",
    ],
    ['Ik ben melder Jan Peeters bpost', 'Jan Peeters bpost'],
    ['ik ben melder jan van de velde ocmw brugge', 'jan van de velde ocmw brugge'],
    ['Ik ben melder: Jan Peeters, bpost', 'Jan Peeters, bpost'],
    ['IK BEN MELDER - Jan Peeters - bpost', 'Jan Peeters - bpost'],
    ['Ik ben melder Jan Peeters (bpost)', 'Jan Peeters, bpost'],
    ['Ik ben melder, Jan Peeters; bpost', 'Jan Peeters; bpost'],
  ])('«%s» is', (text, who) => {
    expect(readRegistration(text)).toBe(who);
  });

  it.each([
    'Ik ben melder: mijn buurvrouw ligt op de grond in Langestraat 9',
    'Ik ben melder van vorige week, het gaat slechter met haar',
    'Ik ben melder, mevrouw in Langestraat 70 reageert niet meer',
    'Ik ben melder Mia Claes, mevrouw Peeters doet niet open',
    'Ik ben melder Mia, Smedenstraat',
    'Ik ben melder Mia Claes, thuiszorg, stil in huis',
    'Ik ben melder Mia Claes, thuiszorg. Stil in huis',
    'IK BEN MELDER Mia Claes',
    'Ik ben melder Mia Claes stil in huis',
    'Ik ben melder: Mia Claes - vereenzaamd',
    'Ik ben melder: de postbode vond haar, bpost',
    'Ik ben melder, mijn buurvrouw ziet de postbode',
    'ik ben melder',
  ])('«%s» is not', (text) => {
    expect(readRegistration(text)).toBeUndefined();
  });
});

describe('a report in one line', () => {
  it('holds a place and what is seen', () => {
    expect(readShortReport('M Lange Straat 4 brievenbus puilt uit')).toEqual({
      ...{ street: 'Lange Straat', houseNumber: '4' },
      concern: 'brievenbus puilt uit',
    });
    expect(readShortReport('m langestraat 12b: doet niet open')?.houseNumber).toBe('12b');
    expect(readShortReport('Mijn buur op 4 is ziek')).toBeUndefined();
    expect(readShortReport('M Langestraat 4')).toBeUndefined();
  });

  it('is opened by who says so', () => {
    expect(readRegistration('IK BEN MELDER Mia, thuiszorg')).toBe('Mia, thuiszorg');
    expect(readRegistration('ik ben melder')).toBeUndefined();
    expect(readRegistration('ik ben bang')).toBeUndefined();
  });
});
