/** West Flemish spellings of words that matter in danger, as the standard language writes them. */
const spellings: Readonly<Record<string, readonly string[]>> = {
  niet: ['nie', 'ni', 'nt'],
  dagen: ['doagn', 'dagn', 'doagen', 'daagn', 'daagen', 'daahn', 'doahn'],
  weken: ['weekn', 'wekn', 'weeken'],
  maanden: ['moandn', 'moanden', 'maandn'],
  leven: ['leevn', 'levn', 'leeven', 'lev'],
  sterven: ['stervn', 'sterm'],
  zien: ['zienn', 'zieen'],
  open: ['oopn', 'opn', 'oopen', 'opene'],
  aan: ['an'],
  op: ['up', 'ip'],
  er: ['der', 'dr'],
  gaan: ['goan', 'gaon'],
  gevallen: ['gevoln', 'gevolln', 'gevalln', 'gevollen', 'gevoalln'],
  slaat: ['sloat', 'slat', 'sloagt', 'slagt'],
  geur: ['reuk', 'reuke', 'geure'],
  recht: ['rechte'],
  vrouw: ['vrouwe', 'wuf', 'wyf'],
  wil: ['wilt', 'wul', 'wult'],
  haar: ['heur', 'eur'],
  uren: ['euren', 'uurn', 'eurn'],
};

const standard: ReadonlyMap<string, string> = new Map(
  Object.entries(spellings).flatMap(([word, others]) =>
    others.map((other): [string, string] => [other, word]),
  ),
);

/** After «niet» only: «mi» and «mee» mean other things elsewhere. */
const more = new Set(['mi', 'mer', 'mee', 'mir', 'meir', 'mjir']);

/** «niet meer» in one word. */
const noMore = new Set(['niemi', 'niemer', 'niemeer', 'nimi', 'nimeer', 'nimmeer', 'niemee']);

/** Plain words with their dialect spellings in the standard one: «nie mi» becomes «niet meer». */
export function likeStandardWords(words: readonly string[]): string[] {
  const read = words.flatMap((word) =>
    noMore.has(word) ? ['niet', 'meer'] : [standard.get(word) ?? word],
  );
  return read.map((word, at) => (more.has(word) && read[at - 1] === 'niet' ? 'meer' : word));
}
