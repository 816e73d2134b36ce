import fc from 'fast-check';
import { parsePhone } from './phone-number.ts';
import { readPhone } from './read-phone.ts';

const number = '+32478123456';
const unseen = [
  ...['\u200b', '\u200c', '\u200d', '\u200e', '\u200f', '\u202a', '\u202b', '\u202c', '\u202d'],
  ...['\u202e', '\u2060', '\u2066', '\u2067', '\u2068', '\u2069', '\ufeff', '\u00ad', '\u061c'],
];

describe('a number as people paste it', () => {
  it.each([
    '0478 12 34 56',
    '0478/12.34.56',
    '0478-12-34-56',
    '0478\u202f12\u00a034\u202f56',
    '0478\t12 34 56\n',
    '\u202a+32 478 12 34 56\u202c',
    '\u2068+32\u00a0478 12 34 56\u2069',
    '\u200e0478 12 34 56',
    '(+32) 478 12 34 56',
    '(+32)478123456',
    '(0478) 12 34 56',
    '+32 (0)478 12 34 56',
    '0032 478 12 34 56',
    'gsm 0478 12 34 56',
    'GSM: 0478 12 34 56',
    'tel. 0478 12 34 56',
    'tel: 0478/12 34 56',
    'tel:+32478123456',
    'Telefoon 0478 12 34 56.',
    'nr. 0478 12 34 56',
  ])('is that number: %j', (text) => {
    expect(readPhone(text)).toEqual({ number });
  });

  it.each([
    ['0478 12 34 56 (na 17u)', 'na 17u'],
    ['0478 12 34 56, na 17u', 'na 17u'],
    ['0478 12 34 56 na 17u', 'na 17u'],
    ['0478 12 34 56 (17-19u)', '17-19u'],
    ['0478 12 34 56 17u-19u', '17u-19u'],
    ['0478 12 34 56 ext. 12', 'ext. 12'],
    ['0478 12 34 56 x12', 'x12'],
    ['0478 12 34 56 - van haar dochter', 'van haar dochter'],
    ['0478 12 34 56 of 050 44 80 00', 'of 050 44 80 00'],
    ['0478 12 34 56 / 050 44 80 00', '050 44 80 00'],
    ['(+32) 478 12 34 56 (niet inspreken)', 'niet inspreken'],
    ['gsm 0478 12 34 56 (werk)', 'werk'],
  ])('keeps what follows as a note: %s', (text, note) => {
    expect(readPhone(text)).toEqual({ number, note });
  });

  it.each([
    ...['', ' ', '112', '0478 12 34', '0478 12 34 56 7', '0478 12 34 567', '0478 12 34 56 7 8'],
    ...[
      'bel mij op 0478 12 34 56',
      'anonymous',
      '+',
      '0478',
      'gsm',
      'weet ik niet',
      '\u202a\u202c',
    ],
    '0'.repeat(4_000),
  ])('is not guessed: %j', (text) => {
    expect(readPhone(text)).toBeUndefined();
  });

  it('is the same with any mark that cannot be seen, anywhere', () => {
    const typed = fc.constantFrom(
      ...['0478 12 34 56', '(+32) 478 12 34 56', 'gsm 0478/12.34.56', '0478 12 34 56 (na 17u)'],
      ...['050 44 80 00 ext. 12', '0478 12 34 56 7', 'bel mij', ''],
    );
    const marks = fc.array(fc.tuple(fc.nat(30), fc.constantFrom(...unseen)), { maxLength: 8 });
    fc.assert(
      fc.property(typed, marks, (text, all) => {
        const marked = all.reduce((so, [at, mark]) => so.slice(0, at) + mark + so.slice(at), text);
        expect(readPhone(marked)).toEqual(readPhone(text));
      }),
    );
  });

  it('is the number that is read without a note, and never a wrong one', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (text) => {
        const read = readPhone(text);
        expect(read === undefined || parsePhone(read.number) === read.number).toBe(true);
      }),
    );
  });
});
