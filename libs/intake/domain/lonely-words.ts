import { plainWords } from '#kernel';

/** Dialect and other spellings, as plain words, in the words that are looked for below. */
const spellings: readonly (readonly [RegExp, string])[] = [
  [
    /\bk (?=(?:zin|zien|sin|bin|ben|zie|zit|zitte|voel|voele|voeln|woon|weun|en|heb|kenne)\b)/g,
    'ik ',
  ],
  [/\bk(zin|zien|sin|bin|ben|zie|zit|zitte|voel|voele|voeln|woon|weun|heb)\b/g, 'ik $1'],
  [/\bke niemand\b/g, 'ik heb niemand'],
  [/\b(?:zin|sin|bin)\b/g, 'ben'],
  [/\bik zien\b(?=(?: \S+){0,2} (?:al?lee?i?ne?|een?zoa?m|eenzaam)\b)/g, 'ik ben'],
  [/\b(?:zien|zieje)\b/g, 'zie'],
  [/\bzitte\b/g, 'zit'],
  [/\bweun(?:e)?\b/g, 'woon'],
  [/\bvoel(?:e|n|en)\b/g, 'voel'],
  [/\b(?:mie|mi|mij|myn|mn) (?=(?:\S+ ){0,2}(?:all?een?e?|alleine|eenz))/g, 'me '],
  [/\b(?:alleene|allene|alleine|aleene|aleen|allien|alliene|alleent|alleend)\b/g, 'alleen'],
  [/\b(?:eenzoam|enzaam|einzaam|eenzame)\b/g, 'eenzaam'],
  [/\b(?:niemaand|nieman|niemend|gin mens|geen mens|gin ziel)\b/g, 'niemand'],
  [/\b(?:im|i m)\b/g, 'i am'],
  [/\b(?:ive|i ve)\b/g, 'i have'],
  [/\b(?:no one|noone)\b/g, 'nobody'],
];

/** Up to two words between the parts; not one that turns the meaning or speaks of elsewhere. */
const MORE = `(?: (?!(?:niet|nie|nooit|geen|daar|ginder|bezorgd|ongerust|bang|ne|pas|la|le|une|un|inquiete?|not|never|worried|the)\\b)\\S+){0,2}`;
const LONELY = '(?:alleen|eenzaam)';
/** «I am only worried» and «I see nobody coming out» are about somebody else. */
const ONLY = `(?! (?:maar )?(?:bezorgd|ongerust|bang|benieuwd|aan het|de|die|wie)\\b)`;
const NOT_THERE = `(?! (?:meer )?(?:gezien|gehoord|zien|horen|buiten\\S*|binnen\\S*|naar|op|in|uit|bij|aan|sortir|dehors|chez|going|coming|outside|there)\\b)`;
const SEUL = '(?:seule?|isolee?|solitaire|esseulee?)';

const own: readonly RegExp[] = [
  `(?:ik ben|ben ik)${MORE} ${LONELY}${ONLY}`,
  `(?:ik voel|voel ik|voel) (?:me|mij)${MORE}${MORE} ${LONELY}`,
  `(?:ik (?:heb|zie|spreek|ken|en)|(?:heb|zie|spreek) ik)${MORE} niemand${NOT_THERE}`,
  `(?:ik (?:zit|woon|leef)|(?:zit|woon|leef) ik)${MORE} alleen`,
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
