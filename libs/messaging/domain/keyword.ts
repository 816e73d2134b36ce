/** A whole message that stops all texts to a number, or starts them again. */
export type Keyword = 'stop' | 'start';

/** Twilio acts on these itself, and only when the message is nothing but the word. */
const stopAtProvider = new Set([
  'STOP',
  'UNSUBSCRIBE',
  'END',
  'QUIT',
  'STOPALL',
  'REVOKE',
  'OPTOUT',
  'CANCEL',
]);

/** The same and its kin in Dutch, French and English, as `wordsOf` writes them. */
const stops = new Set([
  ...stopAtProvider,
  ...['AFMELDEN', 'UITSCHRIJVEN', 'STOP SMS', 'SMS STOP', 'STOP MET SMS', 'STOPPEN MET SMS'],
  ...['GEEN SMS MEER', 'GEEN SMS EN MEER', 'GEEN SMSEN MEER', 'GEEN BERICHTEN MEER', 'OPT OUT'],
  ...['STOP ALL', 'SCHRIJF MIJ UIT', 'SCHRIJF ME UIT', 'MELD MIJ AF', 'MELD ME AF', 'STOP STOP'],
  ...['IK WIL MIJ UITSCHRIJVEN', 'IK WIL ME UITSCHRIJVEN', 'IK WIL MIJ AFMELDEN', 'STOP SMSEN'],
  ...['ARRET', 'ARRETER', 'ARRETEZ', 'ARRETE', 'DESINSCRIRE', 'DESABONNER', 'STOP LES SMS'],
  ...['PLUS DE SMS', 'PLUS DE MESSAGES', 'ARRET SMS', 'ARRETEZ LES SMS', 'NE M ECRIVEZ PLUS'],
  ...['NO MORE TEXTS', 'NO MORE MESSAGES', 'STOP TEXTING', 'STOP TEXTING ME'],
]);
const starts = new Set(['START', 'YES', 'UNSTOP']);

/** Kind words that change nothing, taken off at both ends. */
const courtesies = [
  ...['AUB', 'A U B', 'AJB', 'ALSTUBLIEFT', 'ALSJEBLIEFT', 'DANK U', 'DANK JE', 'BEDANKT', 'GRAAG'],
  ...['SVP', 'S V P', 'S IL VOUS PLAIT', 'MERCI', 'BONJOUR', 'HALLO', 'DAG', 'HELLO'],
  ...['PLEASE', 'PLS', 'THANKS', 'THANK YOU', 'NU', 'MAINTENANT', 'NOW'],
];

/** Reads only a message that is nothing but the word: "stop maar niet" is a sentence for a person. */
export function keywordOf(body: string): Keyword | undefined {
  const words = wordsOf(body);
  if (stops.has(words) || stops.has(withoutCourtesy(words))) {
    return 'stop';
  }
  return starts.has(words) ? 'start' : undefined;
}

/** Whether nobody but us will confirm the stop. */
export function isStopOfOurs(body: string): boolean {
  return keywordOf(body) === 'stop' && !stopAtProvider.has(body.trim().toUpperCase());
}

function wordsOf(body: string): string {
  return body
    .slice(0, 200)
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toUpperCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

function withoutCourtesy(words: string): string {
  const kind = courtesies.find((one) => words.endsWith(` ${one}`) || words.startsWith(`${one} `));
  if (kind === undefined) {
    return words;
  }
  const rest = words.endsWith(` ${kind}`) ? words.slice(0, -kind.length) : words.slice(kind.length);
  return withoutCourtesy(rest.trim());
}
