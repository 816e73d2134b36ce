import { beginsWith, holdsPhrase, plainWords } from '#kernel';

const ownWords = [
  ...[
    'ik ben alleen',
    'ik ben zo alleen',
    'ik ben eenzaam',
    'ik voel me alleen',
    'ik voel mij alleen',
  ],
  ...['ik voel me zo alleen', 'ik voel mij zo alleen', 'ik voel me eenzaam', 'ik voel mij eenzaam'],
  ...['ik heb niemand', 'ik zie niemand', 'ik ken hier niemand', 'ik zit altijd alleen'],
  ...['ik zit alleen', 'ik zou graag bezoek', 'ik wil graag bezoek', 'ik wil graag een babbel'],
  ...['ik zou graag een babbel', 'voor mezelf', 'voor mijzelf', 'over mezelf', 'over mijzelf'],
  ...['ik woon alleen', 'ik wil praten', 'ik zou graag praten', 'ik wil niet meer leven'],
  ...['je suis seul', 'je suis seule', 'je me sens seul', 'je me sens seule', 'pour moi meme'],
  ...['je n ai personne', 'je ne vois personne', 'je suis tout seul', 'je suis toute seule'],
  ...['j habite seul', 'j habite seule', 'je voudrais parler', 'j aimerais parler'],
  ...['i am lonely', 'i m lonely', 'i am alone', 'i m alone', 'i feel lonely', 'i feel alone'],
  ...['i am so lonely', 'i feel so alone', 'i have nobody', 'i have no one', 'i see nobody'],
  ...['for myself', 'about myself', 'i live alone', 'i would like to talk', 'i want to talk'],
];

/** Somebody else is spoken of: then the words above may be about the worry, not about the person. */
const others = new Set(
  `buurvrouw buurman buren buur moeder vader mama papa zus broer nonkel tante oma opa mevrouw meneer vrouw
  vriendin vriend haar hem zij hij voisine voisin mere pere soeur frere elle il madame monsieur mamie
  neighbour neighbor mother father sister brother aunt uncle she he lady`.split(/\s+/),
);

/** Whether somebody writes about herself; in doubt not, for a coordinator calls in either case. */
export function isAboutSelf(text: string): boolean {
  const spoken = plainWords(text).split(' ');
  return holdsPhrase(text, ownWords) && !spoken.some((word) => others.has(word));
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
