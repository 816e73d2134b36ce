import { normaliseStreet, plainly } from '#kernel';
import fc from 'fast-check';
import { faultOfLine } from './line-for-volunteers.ts';

const known = {
  ...{ name: 'Rosa Van den Berghe', street: 'Baron Ruzettelaan' },
  ...{ houseNumber: '77 bus 3', postcode: '8310' },
};

describe('the line for volunteers', () => {
  it.each([
    ...['Rosa houdt van kaarten', 'woont in de ruzettelaan', 'bel 0470 12 34 56', 'ROSA!'],
    ...["Rosa's kat", 'Rosas kat', 'woont op nummer 77', 'nr77', 'woont in 8310'],
  ])('gives her away: «%s»', (line) => {
    expect(faultOfLine(line, known)).toBe('gives_away');
  });

  it.each([
    'Ze is eenzaam sinds haar ziekte',
    'EENZAAM',
    'eénzaamheid',
    'een-zaam',
    'Een\u00adzaam',
  ])('calls her lonely: «%s»', (line) => {
    expect(faultOfLine(line, known)).toBe('says_lonely');
  });

  it.each(['heeft kanker', 'is hartziek', 'dementeert', 'zit in een rolstoel', 'is blind'])(
    'tells about her health: «%s»',
    (line) => {
      expect(faultOfLine(line, known)).toBe('tells_health');
    },
  );

  it.each([
    ...['houdt van kaarten', 'muziek van de jaren 60', 'den hof is haar trots', ''],
    ...['een zaterdag naar de muziektent', 'drinkt graag koffie', 'een zachte hond van 3 jaar'],
  ])('may go out: «%s»', (line) => {
    expect(faultOfLine(line, known)).toBeUndefined();
  });

  it('never passes a name, a street, a number or loneliness, however it is written', () => {
    const secrets = ['Rosa', 'Berghe', 'Ruzettelaan', '77', 'eenzaam', 'Eenzaamheid'];
    const written = fc
      .constantFrom(...secrets)
      .chain((secret) =>
        fc.constantFrom(
          ...[secret, secret.toUpperCase(), `(${secret})`, `${secret}.`, `\u200b${secret}`],
          ...[Array.from(secret, (letter) => `${letter}\u0301`).join(''), `"${secret}"!`],
        ),
      );
    const word = fc.oneof(written, fc.constantFrom('houdt', 'van', 'kaarten', 'en', 'koffie'));
    const line = fc.oneof(
      fc.array(word, { maxLength: 8 }).map((words) => words.join(' ')),
      fc.string({ unit: 'grapheme', maxLength: 60 }),
    );
    fc.assert(
      fc.property(line, (text) => {
        if (faultOfLine(text, known) === undefined) {
          const out = normaliseStreet(plainly(text));
          expect(out).not.toMatch(/eenza|\brosa\b|\bberghe\b|ruzettelaan|(?<!\d)77(?!\d)/);
        }
      }),
      { numRuns: 500 },
    );
  });
});
