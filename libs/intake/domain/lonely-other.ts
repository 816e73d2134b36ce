import { asHeard, saysIAmLonely } from './lonely-words.ts';

const NEIGHBOUR =
  '(?:(?:ge|over)?(?:buur|beur)(?:man|vrouw|vrou|vrouwe|meisje|jongen)?|voisine?|neighbou?r)';
/** Of these it is said in passing too: «ook» makes it a second person whom it is about. */
const RELATED =
  `(?:zus|broer|moeder|vader|mama|papa|tante|nonkel|nicht|neef|oma|opa|dochter|zoon|vriendin|vriend
  |soeur|frere|mere|pere|mamie|amie|ami|sister|brother|mother|father|aunt|uncle|daughter|son|friend)`.replace(
    /\s+/gu,
    '',
  );
const ALSO = /\b(?:ook|oek|aussi|egalement|also|too|as well)\b/u;

/** The sender herself, or what turns the meaning. */
const NOT_OF_HER =
  '(?!(?:ik|k|je|j|i|wij|we|nous|mij|me|niet|nie|nooit|geen|maar|ne|pas|not|never)\\b)';
const AT_MOST = (words: number): string => `(?: ${NOT_OF_HER}\\S+){0,${String(words)}}`;
const DOES =
  '(?:is|es|zit|woont|weunt|leeft|voelt|blijft|est|vit|habite|reste|se sent|lives|feels|sits)';
const ALONE = '(?:alleen|eenzaam|seule?|isolee?|solitaire|alone|lonely|isolated)';
/** «Alleen overdag» is «only by day». */
const NOT_ONLY = '(?! (?:maar|overdag|op|als|om|s|de|die|wie|met|in de|nog)\\b)';

const lonely = (who: string): readonly RegExp[] =>
  [
    `${who}${AT_MOST(8)} ${DOES}${AT_MOST(4)} ${ALONE}${NOT_ONLY}`,
    `${who}${AT_MOST(8)} ${ALONE} ${DOES}`,
  ].map((source) => new RegExp(`\\b${source}\\b`, 'u'));
const neighbour = lonely(NEIGHBOUR);
const related = lonely(RELATED);

/** «M. Dubois» is whoever she names; «Mevrouw, ik …» greets us. */
const TITLED =
  /(?<![\p{L}\p{N}])(?:[Mm]\.|[Mm]r\.?|[Mm]me\.?|[Mm]evr\.?|[Dd]hr\.?|[Mm]evrouw|[Mm]eneer|[Mm]adame|[Mm]onsieur|[Mm]rs\.?|[Mm]s\.?) +(?!(?:Ik|Je|J|I|Mijn|Mon|Ma|My)(?!\p{L}))\p{Lu}[\p{L}-]+/gu;

/** Whether a text says of a neighbour, of somebody by name, or also of somebody else near, that he or she is alone. */
export function namesLonelyOther(text: string): boolean {
  const heard = asHeard(text.replace(TITLED, 'buur')).replace(/ van (?:mij|me|ons)\b/gu, '');
  return (
    neighbour.some((words) => words.test(heard)) ||
    (ALSO.test(heard) && related.some((words) => words.test(heard)))
  );
}

/** «Ook mevrouw Claes in Assebroek», at the head of a text. */
const AND_ALSO = new RegExp(
  `^(?:(?:en|et|and|ja|oui|yes) )*(?:ook|oek|aussi|also) (?:(?:mevrouw|meneer|mevr|dhr|madame|monsieur|mme|mrs|mr|ms) \\S+|(?:mijn|ma|mon|my) (?:${RELATED}|${NEIGHBOUR}))\\b`,
  'u',
);

/** Whether a text in a talk about somebody brings in a second one; only another place makes sure of it. */
export function bringsInAnother(text: string): boolean {
  return AND_ALSO.test(asHeard(text)) || (ALSO.test(asHeard(text)) && namesLonelyOther(text));
}

const OWN_HOME =
  /\b(?:ik woon|woon ik|ik leef|mijn adres|j habite|mon adresse|i live|my address)\b/u;

/** Whether a text says where its sender lives. */
export function saysWhereILive(text: string): boolean {
  return OWN_HOME.test(asHeard(text));
}

/** Whether a text in a talk about its sender is clearly about somebody else, and not about both. */
export function isOfAnother(text: string): boolean {
  return namesLonelyOther(text) && !saysIAmLonely(text) && !saysWhereILive(text);
}
