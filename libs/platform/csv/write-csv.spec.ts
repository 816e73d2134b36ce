import { unguardCell } from '#kernel';
import fc from 'fast-check';
import { readCsv } from './read-csv.ts';
import { writeCsv } from './write-csv.ts';

describe('a table for a spreadsheet', () => {
  it('has semicolons, a byte order mark and quotes where they are needed', () => {
    expect(writeCsv(['Naam', 'Bedrag'], [['De Smet; "Miet"', '12,50']])).toBe(
      '\uFEFFNaam;Bedrag\r\n"De Smet; ""Miet""";12,50\r\n',
    );
  });

  it.each(['=1+1', '+32', '-1', '@SUM(A1)', '\t=1', '  =1', '\u200B=1', '＝1', '\r=1', '\n'])(
    'holds no formula: %j',
    (cell) => {
      expect(writeCsv(['Naam'], [[cell]])).toMatch(/\r\n"?'/);
    },
  );

  it('is read back as it was written, but for what was defused', () => {
    const cell = fc
      .string({ unit: 'grapheme', minLength: 1 })
      .filter((text) => /^[\p{L}"]/u.test(text));
    fc.assert(
      fc.property(fc.array(fc.tuple(cell, cell), { minLength: 1 }), (rows) => {
        const { rows: read } = readCsv(Buffer.from(writeCsv(['een', 'twee'], rows)));
        const trimmed = rows.map(([een, twee]) => ({ een: een.trim(), twee: twee.trim() }));
        const found = read.map(({ values }) => ({
          een: values['een']?.trim(),
          twee: values['twee']?.trim(),
        }));
        expect(found).toEqual(trimmed);
      }),
    );
  });

  it('gives back every cell as it was, and none of them is a formula', () => {
    const sign = fc.oneof(
      fc.constantFrom(...Array.from('=+-@\t\r\n;,"\' |%')),
      fc.string({ unit: 'grapheme', minLength: 1, maxLength: 1 }),
    );
    const cell = fc.string({ unit: sign }).filter((text) => !text.includes('\ufffd'));
    fc.assert(
      fc.property(cell, (text) => {
        const { rows, faults } = readCsv(Buffer.from(writeCsv(['a', 'b'], [[text, 'x']])));
        const written = rows[0]?.values['a'] ?? '';
        expect(faults).toEqual([]);
        expect(written).not.toMatch(/^[\s\p{Cf}]*[=+\-@|%]|^[\t\r\n]/u);
        expect(unguardCell(written)).toBe(text);
      }),
      { numRuns: 1_000 },
    );
  });
});
