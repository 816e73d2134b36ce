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
    '0478\u201112\u201134\u201156',
    '0478\u2013123\u2014456',
    '0478 \u2212 12 34 56',
    '０４７８ １２ ３４ ５６',
    '٠٤٧٨ ١٢ ٣٤ ٥٦',
    '0\ufe0f\u20e3 4 7 8 1 2 3 4 5 6',
    'gsm0478123456',
    'GSM0478/12.34.56',
    '(0478 12 34 56)',
    '[0478 12 34 56]',
    '[0478] 12 34 56',
    '{0478} 12 34 56',
    '[+32] 478 12 34 56',
    '+32 [0] 478 12 34 56',
    '"0478 12 34 56"',
    '«0478 12 34 56»',
    '\u201c0478 12 34 56\u201d.',
    '📞 0478 12 34 56',
    '☎️0478123456 🙂',
    '+ 32 478 12 34 56',
    '+(32) 478 12 34 56',
    '(+ 32) 478 12 34 56',
    '00 32 478 12 34 56',
    '0478·12·34·56',
    '478 12 34 56',
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
    ['0478 12 34 56 #12', '#12'],
    ['0478 12 34 56#12', '#12'],
    ['0478123456 ext 12', 'ext 12'],
    ['0478 12 34 56 na 17u (of later)', 'na 17u (of later)'],
    ['0478 12 34 56na 17u', 'na 17u'],
    ['0478 12 34 56 ?', '?'],
    ['Zoon: 0478 12 34 56', 'Zoon'],
    ['[0478] 12 34 56 [na 17u]', 'na 17u'],
    ['mijn nummer is 0478 12 34 56', 'mijn nummer is'],
    ['bel mij op 0478 12 34 56', 'bel mij op'],
    ['📞 Zoon: 0478 12 34 56 (na 17u)', '📞 Zoon, na 17u'],
    ['kamer 12 - 0478 12 34 56', 'kamer 12'],
    ['dochter 0478 12 34 56 of zoon 0470 11 22 33', 'dochter, of zoon 0470 11 22 33'],
    ['0478 12 34 56 / 050 44 80 00 (werk)', '050 44 80 00 (werk)'],
  ])('keeps what stands beside it as a note: %s', (text, note) => {
    expect(readPhone(text)).toEqual({ number, note });
  });

  it.each([
    ...['', ' ', '112', '0478 12 34', '0478 12 34 56 7', '0478 12 34 567', '0478 12 34 56 7 8'],
    ...['anonymous', '+', '0478', 'gsm', 'weet ik niet', '\u202a\u202c'],
    '0'.repeat(4_000),
    ...['24/11/2026', 'sinds 24/11/2026', 'rond 24 11 20 26', 'kaart 50 44 80 00'],
    ...['12 0478 12 34 56', 'BE68 5390 0754 7034', '0478 12 34 56, 7', 'zoon: 0478 12 34 56 7'],
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

  it('is that number and that note, whatever stands before or behind it', () => {
    const digits = fc.tuple(
      fc.constantFrom('470', '478', '486', '499'),
      fc.integer({ min: 0, max: 999_999 }).map((n) => String(n).padStart(6, '0')),
    );
    const spelling = fc.record({
      start: fc.constantFrom('0', '+32', '+32 ', '0032 ', '+ 32 ', '(+32) ', '+32 (0)'),
      gaps: fc.array(fc.constantFrom('', ' ', '.', '/', '-', '\u2011', '\u202f', ' - '), {
        ...{ minLength: 3, maxLength: 3 },
      }),
    });
    const note = fc.constantFrom(
      ...['zoon', 'na 17u', 'ext. 12', '#12', 'mijn nummer', 'dochter (werk)', 'liefst 9-12u'],
      ...['niet inspreken!', 'Jean-Pierre', 'kamer B', 'le soir, svp', 'n’importe quand', '?'],
    );
    const beside = fc.record({
      before: fc.option(fc.tuple(note, fc.constantFrom(' ', ': ', ', ', ' - ', ' ('))),
      after: fc.option(fc.tuple(fc.constantFrom(' ', ', ', ' - ', ' / '), note)),
      within: fc.boolean(),
    });
    fc.assert(
      fc.property(digits, spelling, beside, ([start, rest], spelt, { before, after, within }) => {
        const pairs = [start, rest.slice(0, 2), rest.slice(2, 4), rest.slice(4)];
        const typed = pairs.map((part, at) => part + (spelt.gaps[at] ?? '')).join('');
        const [inFront = '', glue = ''] = before ?? [];
        const [gap = '', behind = ''] = after ?? [];
        const whole =
          inFront + glue + spelt.start + typed + gap + (within ? `(${behind})` : behind);
        const notes = [inFront, behind].filter((one) => one !== '').join(', ');
        expect([whole, readPhone(whole)]).toEqual([
          ...[whole, { number: `+32${start}${rest}`, ...(notes !== '' && { note: notes }) }],
        ]);
      }),
      { numRuns: 2_000 },
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
