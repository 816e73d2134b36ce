import { holdsPhrase, plainWords } from '#kernel';

const complaints = ['klacht', 'klachten', 'plainte', 'complaint'];

/** Short of these no visit is refused: «ik wil niet meer alleen zijn» is no stop. */
const stops = [
  ...['stop', 'stoppen', 'gestopt', 'pauze', 'pauzeren', 'geen bezoek', 'geen bezoeken'],
  ...['geen vrijwilliger', 'geen vrijwilligers', 'geen hulp', 'geen contact', 'geen berichten'],
  ...['wil niet meer', 'wil dit niet', 'wil dat niet', 'wil het niet', 'wil niets meer'],
  ...['hoeft niet', 'hoef niet meer', 'hoef geen', 'niet nodig', 'niet meer komen', 'kom niet'],
  ...['laat mij gerust', 'laat me gerust', 'laat mij met rust', 'laat me met rust'],
  ...['arret', 'arreter', 'arretez', 'pause', 'pas de visite', 'pas de visites', 'plus de visite'],
  ...['plus de visites', 'ne venez plus', 'ne veux plus', 'laissez moi tranquille', 'pas besoin'],
  ...['no visit', 'no visits', 'no volunteer', 'do not come', 'don t come', 'leave me alone'],
  ...['not needed', 'no need', 'stop visiting', 'stop coming', 'no more visits'],
];

/** Whoever says one of these thinks otherwise now, or tells how she is. */
const otherwise = [
  ...['toch', 'opnieuw', 'weer', 'terug', 'spijt', 'vergissing', 'geen klacht', 'geen klachten'],
  ...['alleen', 'eenzaam', 'wil bezoek', 'wil graag', 'zou graag', 'bezoek graag', 'niet stoppen'],
  ...['niet gestopt', 'niet stop', 'geen pauze', 'genoeg pauze', 'pauze is voorbij', 'stopte'],
  ...['quand meme', 'finalement', 'de nouveau', 'a nouveau', 'seul', 'seule', 'voudrais des'],
  ...['change d avis', 'pas de plainte', 'aimerais', 'je veux bien'],
  ...['after all', 'again', 'lonely', 'alone now', 'so alone', 'changed my mind', 'would like'],
  ...['no complaint', 'do want', 'don t stop', 'do not stop'],
];

/** Who stops says so; who writes more than this tells something else as well. */
const MOST_WORDS_OF_A_STOP = 15;

const thanks = new Set(
  `dank danku dankjewel dankuwel je jij u wel bedankt merci beaucoup thanks thank you thx heel erg veel hartelijk
  vriendelijk zeer so much very bien vous ok oke okay oki goed is dat in orde d accord daccord fine prima top super
  voor pour for alles tout everything het bericht message uw jullie votre your the le the hulp moeite
  dag groeten groetjes mvg mvrgr met vriendelijke bonjour hallo goedendag`.split(/\s+/),
);

/**
 * Whether what the person of a closed case texts clearly asks for nothing anew: she stops, she complains, or
 * she thanks. In doubt not: then her case opens again, and somebody reads it.
 */
export function leavesClosed(text: string): boolean {
  const spoken = plainWords(text).split(' ');
  if (spoken.every((word) => thanks.has(word))) {
    return true;
  }
  if (holdsPhrase(text, otherwise)) {
    return false;
  }
  const stopsOnly = spoken.length <= MOST_WORDS_OF_A_STOP && holdsPhrase(text, stops);
  return stopsOnly || holdsPhrase(text, complaints);
}
