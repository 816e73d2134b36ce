/** West Flemish spellings of words that matter in danger, as the standard language writes them. */
const spellings: Readonly<Record<string, readonly string[]>> = {
  niet: ['nie', 'ni', 'nt'],
  niets: ['niks', 'nieks'],
  geen: ['gin', 'gene'],
  sinds: ['sins', 'sinst', 'sedert'],
  dagen: ['doagn', 'dagn', 'doagen', 'daagn', 'daagen', 'daahn', 'doahn'],
  week: ['weke'],
  weken: ['weekn', 'wekn', 'weeken'],
  maanden: ['moandn', 'moanden', 'maandn'],
  leven: ['leevn', 'levn', 'leeven', 'lev'],
  sterven: ['stervn', 'sterm'],
  zien: ['zienn', 'zieen'],
  zitten: ['zittn'],
  hoor: ['oor', 'oorn', 'hoorn', 'hore'],
  open: ['oopn', 'opn', 'oopen', 'opene'],
  aan: ['an'],
  op: ['up', 'ip'],
  uit: ['uut'],
  er: ['der', 'dr'],
  maken: ['moakn', 'moaken', 'maakn'],
  einde: ['ende', 'inde'],
  gaan: ['goan', 'gaon'],
  gevallen: ['gevoln', 'gevolln', 'gevalln', 'gevollen', 'gevoalln'],
  slaat: ['sloat', 'slat', 'sloagt', 'slagt'],
  slagen: ['sloagn', 'slaagn', 'sloagen'],
  plekken: ['plekkn'],
  krijg: ['krieg', 'kryg'],
  krijgt: ['kriegt', 'krygt'],
  krijgen: ['krygn', 'kriegn'],
  worden: ['wordn'],
  gegeten: ['geetn', 'gegetn', 'geten'],
  snijdt: ['snydt', 'snyt'],
  armen: ['oarms', 'oarmn', 'armn'],
  onder: ['ounder', 'oender'],
  doodslaan: ['doodsloan'],
  eten: ['eetn', 'etn'],
  geur: ['reuk', 'reuke', 'geure'],
  vuile: ['vuul', 'vule'],
  recht: ['rechte'],
  vrouw: ['vrouwe', 'wuf', 'wyf'],
  wil: ['wilt', 'wul', 'wult', 'wulle', 'wille'],
  haar: ['heur', 'eur'],
  uren: ['euren', 'uurn', 'eurn'],
  vol: ['vul'],
  propvol: ['propvul'],
  stampvol: ['stampvul'],
  boordevol: ['boordevul'],
  brievenbus: ['brievenbusse', 'brievebusse', 'brievebus'],
  kranten: ['gazetten', 'gazettn'],
  krant: ['gazette'],
  liggen: ['liggn'],
  deur: ['deure'],
  straat: ['stroate', 'stroat'],
  buiten: ['buutn', 'buuten', 'butn'],
  rolluiken: ['rolloikn', 'rolluukn', 'rolluikn', 'rolloiken'],
  telefoon: ['tillefong', 'tillefon', 'telefong', 'tellefong'],
  springen: ['sprienge', 'spriengen', 'spriengn', 'springn', 'sprienn'],
  verdrinken: ['verdrinkn'],
  verhangen: ['verangn', 'verhangn', 'verangen'],
  vermoorden: ['vermoordn'],
  opgesloten: ['upgesloten', 'upgesloatn', 'ipgesloten'],
  hulp: ['ulp', 'hulpe', 'ulpe'],
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
