import fc from 'fast-check';
import { readCsv } from './read-csv.ts';

describe('comma-separated text', () => {
  it('reads quotes, commas and line breaks inside them, and says on which line a row stands', () => {
    const text = '\uFEFFname,says\r\n"Dorp, Oud","zegt ""dag""\nen gaat"\r\nNieuw,\n';
    expect(readCsv(text)).toEqual({
      rows: [
        { line: 2, values: { name: 'Dorp, Oud', says: 'zegt "dag"\nen gaat' } },
        { line: 4, values: { name: 'Nieuw', says: '' } },
      ],
      faults: [],
    });
  });

  it('names every line that has too many or too few cells', () => {
    expect(readCsv('a,b\n1\n1,2\n1,2,3').faults).toEqual([
      'line 2: 1 cells instead of 2',
      'line 4: 3 cells instead of 2',
    ]);
  });

  it.each(['a\n"open', 'a\nx"y"', 'a\n"x"y'])('refuses a quote out of place: %p', (text) => {
    expect(readCsv(text).faults).toHaveLength(1);
  });

  it('reads nothing as nothing', () => {
    expect(readCsv('')).toEqual({ rows: [], faults: [] });
  });

  it('reads back whatever was written', () => {
    const value = fc.string({ unit: 'grapheme' });
    const rows = fc.array(fc.tuple(value, value, fc.constant('end')), { maxLength: 8 });
    fc.assert(
      fc.property(rows, (written) => {
        const quoted = written.map((row) => row.map((v) => `"${v.replaceAll('"', '""')}"`).join());
        const { rows: read, faults } = readCsv(['a,b,c', ...quoted].join('\n'));
        expect(faults).toEqual([]);
        expect(read.map(({ values }) => [values['a'], values['b'], values['c']])).toEqual(written);
      }),
    );
  });
});
