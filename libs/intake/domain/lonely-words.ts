import { plainWords } from '#kernel';

/** Dialect and other spellings, as plain words, in the words that are looked for below. */
const spellings: readonly (readonly [RegExp, string])[] = [
  [/\bk (?=\p{L})/gu, 'ik '],
  [
    /\bk(zin|zien|sin|bin|ben|zie|zit|zitte|zittn|voel|voele|voeln|woon|woone|weun|weune|heb|hebbe|mis|misse|wil|wille|wul|wou|zou|zoe|zoen|zoude|kan|kom|komme|verveel|verveele|slaap|slape|leef|leve|lig|ligge|goa|durf|durve|zoek|zoeke|kenne|ete|eet|weet|spreke|spreek|huile|bleite|wunne)\b/g,
    'ik $1',
  ],
  [/\b(?:ikzelf|ik zelve|ekik|ikke)\b/g, 'ik zelf'],
  [/\b(?:nie mi|nie mer|nie meer|ni meer|niemer|nimmer)\b/g, 'niet meer'],
  [/\b(?:nie|ni)\b/g, 'niet'],
  [/\b(?:gin|gene|geene|genen)\b/g, 'geen'],
  [/\b(?:wille|wul|willn)\b/g, 'wil'],
  [/\b(?:zoe|zoen|zoude|zoudn)\b/g, 'zou'],
  [/\bmisse\b/g, 'mis'],
  [/\bverveele\b/g, 'verveel'],
  [/\bnooit (?:mi|mer)\b/g, 'nooit meer'],
  [/\b(?:eenzoamheid|eenzoamhied)\b/g, 'eenzaamheid'],
  [/\b(?:mien|myn|mn|m n)\b/g, 'mijn'],
  [/\b(?:bie|by(?= (?:mie|mi|mij)\b))\b/g, 'bij'],
  [/\b(?:mie|mi)\b/g, 'mij'],
  [/\b(?:mijn eigen|mij eigen)\b/g, 'mij'],
  [/\b(?:noois|nooi|noeit) ?(?:niet)?\b/g, 'nooit'],
  [/\bnooit niet\b/g, 'nooit'],
  [/\b(?:kome|komme|kommn|kommen|komn)\b/g, 'komen'],
  [/\b(?:wunne|weune|wone|woone)\b/g, 'woon'],
  [/\b(?:buutn|buuten)\b/g, 'buiten'],
  [/\b(?:thuus|tuus)\b/g, 'thuis'],
  [/\b(?:hjil|heul|jil|hil)\b/g, 'heel'],
  [/\b(?:ezelschap|gezelschop)\b/g, 'gezelschap'],
  [/\b(?:vriendn|vriennen)\b/g, 'vrienden'],
  [/\b(?:geirne|geern|geerne|gern|gaarne)\b/g, 'graag'],
  [/\b(?:klapke|klapje|klappn|klappe)\b/g, 'klappen'],
  [/\b(?:entwie|etwie|entwien)\b/g, 'iemand'],
  [/\b(schoon|groot)?(?:moedre|moere)\b/g, '$1moeder'],
  [/\b(?:telefong|tillefong|tillefon)\b/g, 'telefoon'],
  [/\b(?:voadre|voare)\b/g, 'vader'],
  [/\b(?:geburinne|geburin|gebuurvrouwe?|buurvrouwe)\b/g, 'buurvrouw'],
  [/\b(?:gebuur|gebeur|geburen|gebuurn)\b/g, 'buur'],
  [/\b(?:nunkel|nonkle)\b/g, 'nonkel'],
  [/\b(?:vint|vent|ventje|vintje)\b/g, 'man'],
  [/\b(?:vrouwe|vrouwtje|vrouwke)\b/g, 'vrouw'],
  [/\bik (?:e|en|hen) (?=(?:geen|niemand|vele|veel|heel|last)\b)/g, 'ik heb '],
  [/\bdoodgoan\b/g, 'doodgaan'],
  [/\b(?:leevn|levn|levne)\b/g, 'leven'],
  [/\bjhabite\b/g, 'j habite'],
  [/\b(?:jai|gai)\b/g, 'j ai'],
  [/\b(?:chui|chuis|jsuis|j suis|shui)\b/g, 'je suis'],
  [/\b(?:jveux|j veux)\b/g, 'je veux'],
  [/\b(?:jme|j me)\b/g, 'je me'],
  [/\b(?:jvois|j vois)\b/g, 'je vois'],
  [/\b(?:id|i d)\b/g, 'i would'],
  [/\bke niemand\b/g, 'ik heb niemand'],
  [/\b(?:zin|sin|bin)\b/g, 'ben'],
  [/\bik zien\b(?=(?: \S+){0,2} (?:al?lee?i?ne?|een?zoa?m|eenzaam)\b)/g, 'ik ben'],
  [/\b(?:zien|zieje)\b/g, 'zie'],
  [/\bzitte\b/g, 'zit'],
  [/\bweun(?:e)?\b/g, 'woon'],
  [/\bvoel(?:e|n|en)\b/g, 'voel'],
  [/\b(?:mie|mi|mij|myn|mn) (?=(?:\S+ ){0,2}(?:all?een?e?|alleine|eenz))/g, 'me '],
  [
    /\b(?:alleene|allene|olleene|ollene|ollinne|alleine|aleene|aleen|allien|alliene|alleent|alleend)\b/g,
    'alleen',
  ],
  [/\b(?:eenzoam|eenzoame|enzaam|einzaam|eenzame)\b/g, 'eenzaam'],
  [/\b(?:niemaand|nieman|niemend|gin mens|geen mens|gin ziel)\b/g, 'niemand'],
  [/\b(?:im|i m)\b/g, 'i am'],
  [/\b(?:ive|i ve)\b/g, 'i have'],
  [/\b(?:no one|noone)\b/g, 'nobody'],
];

/** Up to two words between the parts; not one that turns the meaning or speaks of elsewhere. */
const MORE = `(?: (?!(?:niet|nie|nooit|geen|daar|ginder|bezorgd|ongerust|bang|ne|pas|la|le|une|un|inquiete?|not|never|worried|the)\\b)\\S+){0,2}`;
const LONELY = '(?:alleen|eenzaam)';
/** «I am only worried» and «I see nobody coming out» are about somebody else. */
const ONLY = `(?! (?:maar )?(?:bezorgd|ongerust|bang|benieuwd|bereikbaar|beschikbaar|vrij|(?:na|voor|tussen) \\d+|aan het|de(?! (?:laatste|hele|ganse|voorbije|meeste|godganse))|die|wie)\\b)`;
const NOT_THERE = `(?! (?:meer )?(?:gezien|gehoord|zien|horen|buiten\\S*|binnen\\S*|naar|op|in|uit|bij|aan|sortir|dehors|chez|going|coming|outside|there)\\b)`;
const SEUL = '(?:seule?|isolee?|solitaire|esseulee?)';

const own: readonly RegExp[] = [
  `(?:ik ben|ben ik)${MORE} ${LONELY}${ONLY}`,
  `(?:ik voel|voel ik|voel) (?:me|mij)${MORE}${MORE} ${LONELY}`,
  `(?:ik (?:heb|zie|spreek|ken|en)|(?:heb|zie|spreek) ik)${MORE} niemand${NOT_THERE}`,
  `(?:ik (?:zit|woon|leef)|(?:zit|woon|leef) ik)${MORE}${MORE} alleen`,
  `(?:niemand|nooit iemand|geen bezoek)${MORE} (?:bij|tegen|met) (?:mij|me)`,
  `je (?:suis|me sens|vis|reste)${MORE} ${SEUL}`,
  `j habite${MORE} ${SEUL}`,
  `(?:je n ai|j ai|je (?:ne )?(?:vois|connais)|je ne parle a)${MORE} personne${NOT_THERE}`,
  `i (?:am|feel|felt|get|have been|am feeling)${MORE} (?:lonely|alone|isolated)`,
  `i (?:have|see|have got|got|know|talk to|speak to)${MORE} nobody${NOT_THERE}`,
  `i (?:don t|dont|never|do not) (?:see|have|know|talk to|speak to)${MORE} (?:anyone|anybody)${NOT_THERE}`,
  `i live${MORE} alone`,
].map((source) => new RegExp(`\\b${source}\\b`, 'u'));

/** Whether somebody says of herself that she is alone, whoever else stands in the text. */
export function saysIAmLonely(text: string): boolean {
  const heard = asHeard(text);
  return own.some((words) => words.test(heard));
}

/** Plain words, those of the dialect about being alone as the others. */
export function asHeard(text: string): string {
  return spellings.reduce(
    (said, [spelling, word]) => said.replace(spelling, word),
    plainWords(text.slice(0, 1_600)),
  );
}
