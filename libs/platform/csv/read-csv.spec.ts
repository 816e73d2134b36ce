import fc from 'fast-check';
import { csvFaultWords } from './csv-fault.ts';
import { type Csv, readCsv as read } from './read-csv.ts';

interface InWords extends Omit<Csv, 'columns' | 'faults'> {
  readonly faults: readonly string[];
}

function readBytes(bytes: Uint8Array, needed?: readonly string[]): InWords {
  const { isRefused, rows, faults } = read(bytes, needed);
  return { isRefused, rows, faults: faults.map(csvFaultWords) };
}

const readCsv = (text: string): InWords => readBytes(Buffer.from(text));

describe('comma-separated text', () => {
  it('reads quotes, commas and line breaks inside them, and says on which line a row stands', () => {
    const text = '\uFEFFname,says\r\n"Dorp, Oud","zegt ""dag""\nen gaat"\r\nNieuw,\n';
    expect(readCsv(text)).toEqual({
      rows: [
        { line: 2, values: { name: 'Dorp, Oud', says: 'zegt "dag"\nen gaat' } },
        { line: 4, values: { name: 'Nieuw', says: '' } },
      ],
      faults: [],
      isRefused: false,
    });
  });

  it('names every line that has too many or too few cells', () => {
    expect(readCsv('a,b\n1\n1,2\n1,2,3').faults).toEqual([
      'line 2: 1 cells instead of 2',
      'line 4: 3 cells instead of 2',
    ]);
  });

  it('refuses a quote that never closes', () => {
    expect(readCsv('a\n"open').faults).toHaveLength(1);
  });

  it('reads a quote inside a name as it stands, and the rows behind it', () => {
    const { rows } = readCsv('a,b\nJan "Jef" Peeters,1\n"An" Maes,2\nBea,3');
    expect(rows.map(({ values }) => values['a'])).toEqual([
      'Jan "Jef" Peeters',
      '"An" Maes',
      'Bea',
    ]);
  });

  it('reads lines that end as on an old Mac, and keeps such an end inside quotes', () => {
    expect(readCsv('a,b\r"x\ry",1\r\r2,"u\r\nv"\r3,4\r')).toEqual({
      rows: [
        { line: 2, values: { a: 'x\ry', b: '1' } },
        { line: 5, values: { a: '2', b: 'u\r\nv' } },
        { line: 7, values: { a: '3', b: '4' } },
      ],
      faults: [],
      isRefused: false,
    });
  });

  it('names the columns that are missing, and nothing that follows from it', () => {
    expect(readBytes(Buffer.from('a title\na,b\n1,2\n'), ['a', 'b'])).toEqual({
      rows: [],
      isRefused: true,
      faults: ['no column «a», «b»; found: «a title»'],
    });
    expect(readBytes(Buffer.from('a\n1,2\n'), ['b']).faults).toEqual(['no column «b»; found: «a»']);
  });

  it('reads nothing as nothing', () => {
    expect(readCsv('')).toEqual({ rows: [], faults: [], isRefused: false });
  });

  it('reads back whatever was written', () => {
    // U+FFFD stands where a letter was lost: a file that holds it is refused
    const value = fc.string({ unit: 'grapheme' }).filter((text) => !text.includes('\ufffd'));
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

describe('a table as a spreadsheet saves it', () => {
  const table = 'street,town\nRue du Marché,Brugge\nZoë’s hof,Brugge\n';
  const rows = readCsv(table).rows;
  const utf16le = Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(table, 'utf16le')]);
  const western = Buffer.from(table.replaceAll('’', '\u0092'), 'latin1');

  it.each([
    ['UTF-8', Buffer.from(table)],
    ['UTF-8 with its mark', Buffer.from(`\ufeff${table}`)],
    ['UTF-16, little end first', utf16le],
    ['UTF-16, big end first', Buffer.from(utf16le).swap16()],
    ['Windows-1252', western],
    ['semicolons', Buffer.from(table.replaceAll(',', ';'))],
    ['tabs', Buffer.from(table.replaceAll(',', '\t'))],
    [
      'Windows-1252 with semicolons',
      Buffer.from(western.toString('latin1').replaceAll(',', ';'), 'latin1'),
    ],
  ])('is the same in %s', (_, bytes) => {
    expect(readBytes(bytes)).toEqual({ rows, faults: [], isRefused: false });
  });

  it.each([';', ',', '\t'])(
    'may begin with sep=%s, and its lines count from there',
    (separator) => {
      const text = `sep=${separator}\r\n${table.replaceAll(',', separator)}`;
      const read = readCsv(text);
      expect(read.rows.map(({ values }) => values)).toEqual(rows.map(({ values }) => values));
      expect(read.rows.map(({ line }) => line)).toEqual([3, 4]);
    },
  );

  it('keeps the zero in front where another program wrote it as a text: ="0470"', () => {
    const text = 'name;gsm\nJan;="0470123456"\n"x;=""1"";";="050 44"';
    expect(readCsv(text).rows.map(({ values }) => values)).toEqual([
      { name: 'Jan', gsm: '0470123456' },
      { name: 'x;="1";', gsm: '050 44' },
    ]);
  });

  it('may have what npm said in front of it, and its lines count from there', () => {
    const said =
      '\n> meldpunt@0.1.0 precli\n> node build\n\n\n> meldpunt@0.1.0 cli\n> node main\n\n';
    expect(readCsv(`${said}\ufeffa;b\n1;2\n`).rows).toEqual([
      { line: 10, values: { a: '1', b: '2' } },
    ]);
  });

  it.each([
    ['bytes of nothing known', Buffer.from([0x61, 0x2c, 0x62, 0x0a, 0x81, 0x8d, 0x0a])],
    ['UTF-16 without its mark', Buffer.from(table, 'utf16le')],
    [
      'UTF-8 with one broken letter',
      Buffer.concat([Buffer.from(table), Buffer.from([0xe9, 0x0a])]),
    ],
    ['two separators alike', Buffer.from('a,b;c\n1,2;3\n')],
    ['a picture', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])],
  ])('is refused in one line: %s', (_, bytes) => {
    const { rows: none, faults } = readBytes(bytes);
    expect([none, faults.length]).toEqual([[], 1]);
  });
});
