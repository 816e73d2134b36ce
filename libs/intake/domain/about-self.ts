import { beginsWith, holdsPhrase, plainWords } from '#kernel';
import { saysIAmLonely } from './lonely-words.ts';

/** What only who writes about herself would wish; that she is lonely is told in more ways. */
const ownWords = [
  ...['ik zou graag bezoek', 'ik wil graag bezoek', 'ik wil graag een babbel', 'ik wil praten'],
  ...['ik zou graag een babbel', 'ik zou graag praten', 'ik wil niet meer leven'],
  ...['voor mezelf', 'voor mijzelf', 'over mezelf', 'over mijzelf', 'pour moi meme'],
  ...['je voudrais parler', 'j aimerais parler'],
  ...['for myself', 'about myself', 'i would like to talk', 'i want to talk'],
];

/** Somebody else is spoken of: then the words above may be about the worry, not about the person. */
const others = new Set(
  `mevrouw meneer haar hem zij hij elle il madame monsieur she he her him lady
  overbuur overbuurvrouw overbuurman`.split(/\s+/),
);
const relations = new Set(
  `buurvrouw buurman buren buur moeder vader mama papa zus broer nonkel tante oma opa vrouw vriendin vriend
  voisine voisin mere pere soeur frere mamie neighbour neighbor mother father sister brother aunt uncle
  friend amie ami`.split(/\s+/),
);
/** Whom she lost is no longer the one it is about. */
const lost = [
  ...['dood', 'gestorven', 'overleden', 'gestorvn', 'doodgegaan', 'verloren', 'de dood van'],
  ...[
    'mort',
    'morte',
    'decede',
    'decedee',
    'perdu',
    'la mort de',
    'died',
    'dead',
    'passed away',
    'lost',
  ],
];
/** Whose words are they? */
const quoted = [
  ...[
    'zegt',
    'zei',
    'vertelt',
    'vertelde',
    'roept',
    'schrijft',
    'dit',
    'dit que',
    'says',
    'said',
    'told',
  ],
];
const SHE_DOES =
  /\b(?:ze|z) (?:is|heeft|woont|zit|komt|eet|ziet|doet|gaat|leeft|voelt|spreekt|zegt)\b/u;

/** Whether somebody writes about herself; in doubt not, for a coordinator calls in either case. */
export function isAboutSelf(text: string): boolean {
  const plain = plainWords(text);
  const spoken = plain.split(' ');
  if (!holdsPhrase(text, ownWords) && !saysIAmLonely(text)) {
    return false;
  }
  const another = spoken.some((word) => others.has(word)) || SHE_DOES.test(plain);
  const related = spoken.some((word) => relations.has(word));
  return !another && (!related || (holdsPhrase(text, lost) && !holdsPhrase(text, quoted)));
}

const newReport = [
  ...[
    'nieuwe melding',
    'andere melding',
    'nog een melding',
    'nog iemand',
    'iemand anders',
    'melding',
  ],
  ...['nieuw', 'nouveau', 'new'],
  ...['nouveau signalement', 'autre signalement', 'une autre personne', 'quelqu un d autre'],
  ...['new report', 'another report', 'another person', 'somebody else', 'someone else'],
];

/** Whether a text says by its first words that it is about somebody else than the last one. */
export function saysItIsNew(text: string): boolean {
  return beginsWith(text, newReport);
}

const addition = [
  ...[
    'mijn melding',
    'mijn vorige melding',
    'mijn bericht van',
    'vergeten te zeggen',
    'nog iets vergeten',
  ],
  ...['het is erger', 'het wordt erger', 'nog altijd hetzelfde', 'aanvulling'],
  ...['mon signalement', 'mon message de', 'oublie de dire', 'c est pire'],
  ...['my report', 'my earlier message', 'forgot to say', 'it is worse', 'it got worse'],
];

/** Whether a text says that it goes on from an earlier one. */
export function saysItGoesOn(text: string): boolean {
  return holdsPhrase(text, addition);
}

/** The number of a report, as "M-7K3Q-2XWD", where it stands in a text. */
export function referenceIn(text: string): string | undefined {
  const [found] = /\bM[-\s][0-9A-Z]{4}[-\s]?[0-9A-Z]{4}\b/iu.exec(text) ?? [];
  return found;
}
