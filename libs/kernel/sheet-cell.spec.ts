import fc from 'fast-check';
import { guardCell, readSheetDay, readSheetPhone, unguardCell } from './sheet-cell.ts';

describe('a cell that would be a formula', () => {
  it.each(['=1+1', '+32470', '-5', '@SUM(A1)', '\tx', "'=1+1", '＝1+1', '  =1', '\u200b=1', '|x'])(
    'is guarded: %p',
    (text) => {
      expect(guardCell(text)).toBe(`'${text}`);
    },
  );

  it.each(["'t Zand", 'Jan', '', '5-3', "''"])('is left alone: %p', (text) => {
    expect(guardCell(text)).toBe(text);
  });

  it('comes back as it was, whatever it held', () => {
    const sign = fc.constantFrom("'", '=', '+', '-', '@', '\t', 'a', ' ');
    fc.assert(
      fc.property(fc.string({ unit: sign }), (text) => {
        expect(unguardCell(guardCell(text))).toBe(text);
        expect(guardCell(text)).not.toMatch(/^[=+\-@\t]/);
      }),
    );
  });
});

describe('a day in a spreadsheet', () => {
  it.each([
    ['1/12/2026', '2026-12-01'],
    ['01-12-2026', '2026-12-01'],
    ['2026-12-01', '2026-12-01'],
    ['2026-12-01 00:00:00', '2026-12-01'],
    ['1/12/2026 0:00', '2026-12-01'],
    ["'1/12/2026", '2026-12-01'],
    ['1/12/26', '2026-12-01'],
    ['46000', '2025-12-09'],
    ['46357,5', '2026-12-01'],
    ['25569', '1970-01-01'],
    ['31/2/2026', 'impossible'],
    ['12345', 'impossible'],
    ['1/12', 'without-year'],
    ['binnenkort', undefined],
    ['460000', undefined],
    ['', undefined],
  ])('%p is %p', (text, expected) => {
    expect(readSheetDay(text)).toBe(expected);
  });
});

describe('a telephone number in a spreadsheet', () => {
  it.each([
    ['0470 12 34 56', '+32470123456'],
    ['470123456', '+32470123456'],
    ['470 12 34 56', '+32470123456'],
    ['="0470123456"', '+32470123456'],
    ["'0470123456", '+32470123456'],
    ["'+32 470 12 34 56", '+32470123456'],
    ['32470123456', '+32470123456'],
    ['0032470123456', '+32470123456'],
    ['50448000', '+3250448000'],
    ['050 44 80 00', '+3250448000'],
    ['+31 6 12345678', '+31612345678'],
  ])('%p is %p', (text, number) => {
    expect(readSheetPhone(text)).toEqual({ kind: 'number', number });
  });

  it.each(['4,70123E+08', '4.70E+08', '4,7E8', '3E+10'])(
    'that was rounded is not guessed: %p',
    (text) => {
      expect(readSheetPhone(text)).toEqual({ kind: 'rounded' });
    },
  );

  it.each([
    '',
    '4701234',
    '31612345678',
    '0470 12 34 56 / 0470 12 34 57',
    '#WAARDE!',
    '470123456,5',
  ])('is none: %p', (text) => {
    expect(readSheetPhone(text)).toEqual({ kind: 'none' });
  });
});
