/** West Flemish spellings of words that matter in danger, as the standard language writes them. */
const spellings: Readonly<Record<string, readonly string[]>> = {
  niet: ['nie', 'ni', 'nt'],
  niets: ['niks', 'nieks', 'nietn', 'nietent', 'niemendal'],
  geen: ['gin', 'gene'],
  sinds: ['sins', 'sinst', 'sedert'],
  dagen: ['doagn', 'dagn', 'doagen', 'daagn', 'daagen', 'daahn', 'doahn'],
  week: ['weke'],
  weken: ['weekn', 'wekn', 'weeken'],
  maanden: ['moandn', 'moanden', 'maandn'],
  leven: ['leevn', 'levn', 'leeven', 'lev'],
  sterven: ['stervn', 'sterm'],
  zien: ['zienn', 'zieen', 'zieng'],
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
  propvol: ['propvul', 'proppensvul'],
  stampvol: ['stampvul'],
  boordevol: ['boordevul'],
  brievenbus: ['brievenbusse', 'brievebusse', 'brievebus', 'brievnbusse', 'brievnbus'],
  kranten: ['gazetten', 'gazettn'],
  krant: ['gazette'],
  liggen: ['liggn'],
  deur: ['deure'],
  straat: ['stroate', 'stroat', 'strate'],
  buiten: ['buutn', 'buuten', 'butn'],
  rolluiken: ['rolloikn', 'rolluukn', 'rolluikn', 'rolloiken'],
  telefoon: ['tillefong', 'tillefon', 'telefong', 'tellefong'],
  springen: ['sprienge', 'spriengen', 'spriengn', 'springn', 'sprienn'],
  verdrinken: ['verdrinkn'],
  verhangen: ['verangn', 'verhangn', 'verangen'],
  vermoorden: ['vermoordn'],
  opgesloten: ['upgesloten', 'upgesloatn', 'ipgesloten'],
  grond: ['groend'],
  pillen: ['pilln'],
  gehoord: ['goord', 'ghoord', 'geoord'],
  muur: ['mure', 'muure'],
  kerkhof: ['kerkof'],
  wordt: ['wor'],
  mij: ['mie', 'mien', 'my'],
  mijn: ['mn', 'myn'],
  pijn: ['pyne', 'pyn', 'piene', 'pien'],
  borst: ['borste', 'bost'],
  naar: ['noa', 'noar', 'nor'],
  maandag: ['moandag'],
  dinsdag: ['dynsdag', 'diesndag'],
  rook: ['smoor'],
  mond: ['moend', 'moand'],
  gordijnen: ['gordynn', 'gordynen', 'gerdynn'],
  antwoord: ['antwoorde'],
  drinken: ['drinkn'],
  huis: ['uus', 'huus'],
  geweer: ['fuzik', 'fuzieke'],
  stinken: ['stinkn'],
  vliegen: ['vliegn', 'vliehn'],
  daar: ['doa', 'doar'],
  hier: ['ier'],
  gaat: ['goat', 'got'],
  ga: ['goa'],
  hangt: ['angt', 'ang'],
  scheef: ['scheve', 'schieve'],
  staat: ['stoat'],
  geroepen: ['geroepn'],
  dood: ['doad', 'dwod'],
  hem: ['em', 'nem'],
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

/** What «k», for «ik», is written onto: «kwil», «kheb». */
const ofMine = new Set([
  ...['ben', 'bloed', 'ga', 'goa', 'heb', 'kan', 'krijg', 'lig', 'peins', 'peinze', 'peize', 'sta'],
  ...['stap', 'voel', 'wil', 'wou', 'zie', 'zien', 'zit', 'zou', 'zoek', 'hoor', 'ruik', 'riek'],
]);

/** Plain words with their dialect spellings in the standard one: «nie mi» becomes «niet meer». */
export function likeStandardWords(words: readonly string[]): string[] {
  const read = words.flatMap((word) =>
    noMore.has(word) ? ['niet', 'meer'] : apartFromI(standard.get(word) ?? word),
  );
  return read.map((word, at) => (more.has(word) && read[at - 1] === 'niet' ? 'meer' : word));
}

function apartFromI(word: string): string[] {
  const verb = standard.get(word.slice(1)) ?? word.slice(1);
  return word.startsWith('k') && ofMine.has(verb) ? ['k', verb] : [word];
}
