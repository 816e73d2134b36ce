import { onlyRelatives } from '../words/relatives.ts';

/** Words that stand before a street and are none of its own: who lives there, and what is said of it. */
const tellers = new Set([
  ...onlyRelatives(),
  ...words(
    `ik mijn mij me ben woon woont wonen zit zijn is was heb hij zij ze je jij we wij hallo dag help adres straat
    mevrouw meneer mijnheer mevr mvr dhr mr mrs oudere oude-man iemand daar hier nu in op aan bij naar uit nabij
    mon ma mes je elle il madame monsieur mme bonjour j habite dans chez au sur
    my i she he lady hello at on live lives the`,
  ),
]);

const titles = new Set(words('mevrouw meneer mijnheer mevr mvr dhr mr mrs madame monsieur mme'));

/** In small letters they may stand within the name of a street. */
const links = new Set(words(`van de der den het 't ter ten te en la le les du des d' l' et`));
const openings = new Set(
  words(
    `oude nieuwe kleine grote lange korte hoge lage sint baron koning koningin graaf burgemeester
    rue avenue place chaussee quai boulevard chemin allee`,
  ),
);
const articles = new Set(words('de het den der van the la le les du des en et te ter'));

/** A full stop behind one of these ends no sentence. */
const SHORTENED = /^(?:\p{L}|st|str|dr|mgr|burg|o\.?l\.?v|past|kan|gen|kol|prof|mevr|mvr|dhr)\.$/iu;
/** The last word is a street by itself; else, as «Steenweg», it needs the word before. */
const WHOLE =
  /\p{L}{3}(?:straat|laan|weg|lei|plein|dreef|reep|kaai|rei|hof|park|markt|vest|dijk)$/iu;

/**
 * The words of a street among words that end with it: neither what is said before it nor an earlier sentence.
 * Where the streets are not known, a first name may stay in front: «Jansen Langestraat» has the form of «Baron Ruzettelaan».
 */
export function streetAmong(said: readonly string[]): string[] {
  const last = said.length - 1;
  const from = said.reduce(
    (start, word, at) => (at < last && isNotOfStreet(word) ? at + 1 : start),
    0,
  );
  const own = said.slice(from);
  const behindTitle = titles.has(plain(said[from - 1] ?? ''));
  const unnamed = behindTitle && own.length === 2 && isWhole(own.at(-1) ?? '') ? own.slice(1) : own;
  const begin = unnamed.findIndex((word) => !articles.has(word));
  return begin < 0 ? [] : unnamed.slice(begin);
}

function isNotOfStreet(word: string): boolean {
  if (word.endsWith('.') && !SHORTENED.test(word)) {
    return true;
  }
  const bare = plain(word);
  const isSmall = /^['’]?\p{Ll}/u.test(word);
  const mayBeWithin = links.has(bare) || openings.has(bare) || bare.startsWith('sint-');
  return tellers.has(bare) || /^[a-z]$/u.test(bare) || (isSmall && !mayBeWithin);
}

function isWhole(word: string): boolean {
  return WHOLE.test(word) && !/^steenweg$/iu.test(word);
}

function plain(word: string): string {
  return word
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/’/gu, "'")
    .replace(/\.+$/u, '')
    .toLowerCase();
}

function words(list: string): string[] {
  return list.split(/\s+/u);
}
