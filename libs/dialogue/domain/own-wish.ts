import { mentions } from './mentions.ts';

/** What somebody says about what is done for her, even while we ask her something else. */
const wishes = [
  ...['geen bezoek', 'wil geen', 'wil niet meer', 'hoef niet meer', 'niet meer komen', 'kom niet'],
  ...['laat mij gerust', 'laat me gerust', 'pauze', 'klacht', 'mijn dossier', 'mijn gegevens'],
  ...['andere vrijwilliger', 'iemand anders', 'wie heeft mij gemeld', 'wie heeft dit gemeld'],
  ...['iemand spreken', 'iemand bellen', 'stop met bezoek', 'stoppen', 'geen bezoeken', 'pauzeren'],
  ...['pause', "parler a quelqu'un", 'plus de visite', 'plus de visites', 'les visites'],
  ...['speak to somebody', 'speak to someone', 'talk to somebody', 'talk to someone'],
  ...['stop visits', 'stop the visits', 'stop visiting', 'stop coming'],
  ...['pas de visite', 'ne venez plus', 'plainte', 'mes donnees', 'laissez moi tranquille'],
  ...['no visit', 'no visits', 'complaint', 'my data', 'leave me alone', 'do not come'],
];

/** She wants to speak with one of us, and not to answer a machine. */
const human = [
  ...['een mens', 'een medewerker', 'een echte persoon', 'iemand van jullie', 'geen machine'],
  ...['geen robot', 'geen computer', 'met iemand bellen'],
  ...['un humain', 'un etre humain', 'une vraie personne', 'un collaborateur', 'pas un robot'],
  ...["quelqu'un de chez vous", 'parler a une personne'],
  ...['a human', 'human being', 'a real person', 'a member of staff', 'not a robot'],
  ...['speak to a person', 'talk to a person', 'one of you'],
];

/** She stops, though not with the one word that stops our texts; «liever niet» may be no more than an answer. */
const stops = [
  ...['stop', 'ik stop', 'stop maar', 'stop ermee', 'stop hiermee', 'laat maar', 'toch maar niet'],
  ...['hoeft niet meer', 'niet meer nodig'],
  ...['arreter', 'arretez', 'laissez tomber', 'finalement non', 'ne veux plus', 'plus besoin'],
  ...['stop it', 'please stop', 'never mind', 'changed my mind'],
];

/** She wants it, but not now. */
const later = [
  ...['maar later', 'pas later', 'liever later', 'later misschien', 'misschien later'],
  ...['volgende maand', 'binnen een maand', 'nog niet nu', 'nu nog niet', 'nu niet', 'niet nu'],
  ...['mois prochain', 'plutot plus tard', 'peut etre plus tard', 'pas maintenant', 'pas encore'],
  ...['next month', 'maybe later', 'not now', 'not yet', 'rather later', 'later please'],
];

const SAYS_YES = /^(?:ja|joa|joak|jawel|oui|yes|ok|oke|okay|zeker|graag)\b/u;

/** Whether a text holds a wish of the person herself, also while we ask her something else. */
export function isOwnWish(text: string): boolean {
  const putsOff = mentions(text, later) && !SAYS_YES.test(text.trim().toLowerCase());
  return mentions(text, [...wishes, ...human, ...stops]) || putsOff;
}
