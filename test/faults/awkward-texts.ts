const over = (piece: string) => (length: number) =>
  piece.repeat(Math.ceil(length / piece.length)).slice(0, length);
const between = (head: string, piece: string, tail: string) => (length: number) =>
  head + over(piece)(length - head.length - tail.length) + tail;

/** Texts of a stranger that make a careless reader work more than their length, by what is awkward in them. */
export const awkwardTexts: Readonly<Record<string, (length: number) => string>> = {
  'one letter': over('q'),
  'one long word': over('abcdefghijklmnopqrstuvwxyz'),
  'danger in one word': over('zelfmoord'),
  'spaces within': between('een', ' ', 'woord'),
  'spaces at the end of a line': between('een woord', ' ', '\n.'),
  newlines: between('een', '\n', 'woord'),
  'letters and spaces': over('a '),
  'letters and digits': over('a1'),
  'letters and stops': over('a. '),
  commas: over(','),
  apostrophes: over("d'"),
  'one number': over('1'),
  numbers: over('0470123456 '),
  'streets and numbers': over('Langestraat 12, '),
  'streets that are none': over('Qestraat 12, '),
  'marks on one letter': between('e', '\u0301', ''),
  'marks in the wrong order': between('e', '\u0301\u0316', ''),
  'what cannot be seen': over('a\u200b'),
  pictures: over('\u{1F469}\u200d'),
  'a ligature of eighteen letters': over('\ufdfa'),
  'half a character': over('\ud800'),
  niet: over('niet '),
  'begun danger': over('dagen al niet '),
  'long slips': over('zelfmrood bewustloos '),
  'danger of others': over('ik zie mijn zus. '),
  'a stranger': over('mijn buurvrouw is '),
  'I and I': over('ik ben zo '),
  'whom it is about': over('nee het is over '),
  thanks: over('dank u '),
  capitals: over('Anna Maria '),
};
