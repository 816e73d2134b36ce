import { decodeText } from './decode-text.ts';

/** A line of a table whose one letter above ASCII has this byte. */
function line(before: string, byte: number, after: string): Buffer {
  return Buffer.concat([
    Buffer.from(`street,town\n${before}`),
    Buffer.from([byte]),
    Buffer.from(`${after},Brugge\n`),
  ]);
}

describe('a table in Windows-1252', () => {
  it.each([
    'Rue du Marché',
    'ÉCOLE DES SŒURS',
    'Sacré-Cœur, Œuvre',
    'Zoë\u0092s hof',
    '\u0091t Zand',
    '\u0092s Gravenstraat',
    'hof \u0093De Gouden Boom\u0094 (oud)',
    'hof \u0084De Gouden Boom\u0093',
    'hof \u0082Boom\u0091',
    'Gent\u0096Brugge, nrs 1\u009619 \u0097 oneven',
    'Straße, n°12 «Ter Duinen», € 5',
    'créées en 1900',
  ])('is read: %s', (text) => {
    const bytes = Buffer.from(
      text.replaceAll('œ', '\u009c').replaceAll('Œ', '\u008c').replace('€', '\u0080'),
      'latin1',
    );
    expect(decodeText(bytes)).toBe(new TextDecoder('windows-1252').decode(bytes));
  });
});

describe('a table of another encoding', () => {
  it.each([
    ['é', 'Barth', 0x82, 'lemystraat'],
    ['é', 'Cit', 0x82, ''],
    ['é', 'rue de l’', 0x82, 'glise'],
    ['ö', 'K', 0x94, 'ln'],
    ['ô', 'C', 0x93, 'te'],
    ['ä', 'M', 0x84, 'rz'],
    ['è', 'Lumi', 0x8a, 're'],
    ['ë', 'Isra', 0x89, 'l'],
    ['ê', 'For', 0x88, 't'],
    ['ï', 'Sina', 0x8b, ''],
    ['ç', 'Fran', 0x87, 'ois'],
    ['à', 'rue ', 0x85, ' Bruges'],
    ['à', 'Voil', 0x85, ''],
    ['û', 'Co', 0x96, 'tstraat'],
    ['ù', 'O', 0x97, 'straat'],
    ['î', 'Ma', 0x8c, 'tre'],
    ['î', '', 0x8c, 'le'],
    ['ü', 'M', 0x81, 'nster'],
    ['É', '', 0x90, 'cole'],
    ['Ô', 'C', 0xe2, 'TE'],
  ])('is refused: cp850, %s in «%s…»', (_, before, byte, after) => {
    expect(decodeText(line(before.replace('’', "'"), byte, after))).toBeUndefined();
  });

  it.each([
    ['é', 'Barth', 0x8e, 'lemystraat'],
    ['é', 'Cit', 0x8e, ''],
    ['é', "l'", 0x8e, 'glise'],
    ['è', 'Lumi', 0x8f, 're'],
    ['ë', 'Zo', 0x91, ''],
    ['ë', 'Isra', 0x91, 'l'],
    ['ö', 'K', 0x9a, 'ln'],
    ['ü', 'M', 0x9f, 'nster'],
    ['ä', 'M', 0x8a, 'rz'],
    ['Ä', '', 0x80, 'hrenstraat'],
    ['ß', 'Stra', 0xa7, 'e'],
    ['î', 'Ma', 0x94, 'tre'],
    ['û', 'Co', 0x9e, 'tstraat'],
    ['ô', 'C', 0x99, 'te'],
    ['È', '', 0xe9, 'RE'],
    ['’', 'rue d', 0xd5, 'Or'],
    ['’', '', 0xd5, 't Zand'],
    ['‘', '', 0xd4, 't Zand'],
  ])('is refused: Mac Roman, %s in «%s…»', (_, before, byte, after) => {
    expect(decodeText(line(before, byte, after))).toBeUndefined();
  });

  it('is refused: a Cyrillic one', () => {
    expect(decodeText(Buffer.from('Óëèöà Ìèðà\n', 'latin1'))).toBeUndefined();
  });
});
