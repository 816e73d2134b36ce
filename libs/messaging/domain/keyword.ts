/** A whole message that stops all texts to a number, or starts them again; a yes is an answer as well. */
export type Keyword = 'stop' | 'start' | 'yes';

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

export type Tongue = 'nl' | 'fr' | 'en';

/** Its kin, as `wordsOf` writes them. */
const kin: Readonly<Record<Tongue, ReadonlySet<string>>> = {
  nl: new Set([
    ...['AFMELDEN', 'UITSCHRIJVEN', 'STOP SMS', 'SMS STOP', 'STOP MET SMS', 'STOPPEN MET SMS'],
    ...[
      'GEEN SMS MEER',
      'GEEN SMS EN MEER',
      'GEEN SMSEN MEER',
      'GEEN BERICHTEN MEER',
      'STOP SMSEN',
    ],
    ...['SCHRIJF MIJ UIT', 'SCHRIJF ME UIT', 'MELD MIJ AF', 'MELD ME AF', 'STOP STOP'],
    ...['IK WIL MIJ UITSCHRIJVEN', 'IK WIL ME UITSCHRIJVEN', 'IK WIL MIJ AFMELDEN'],
  ]),
  fr: new Set([
    ...['ARRET', 'ARRETER', 'ARRETEZ', 'ARRETE', 'DESINSCRIRE', 'DESABONNER', 'STOP LES SMS'],
    ...['PLUS DE SMS', 'PLUS DE MESSAGES', 'ARRET SMS', 'ARRETEZ LES SMS', 'NE M ECRIVEZ PLUS'],
  ]),
  en: new Set([
    ...['NO MORE TEXTS', 'NO MORE MESSAGES', 'STOP TEXTING', 'STOP TEXTING ME', 'STOP ALL'],
    ...['OPT OUT'],
  ]),
};
/** Twilio's words that lift its block. */
const starts = new Set(['START', 'UNSTOP']);
const startsAndAnswers = 'YES';

/** Kind words that change nothing, taken off at both ends. */
const courtesies: Readonly<Record<Tongue, readonly string[]>> = {
  nl: [
    ...[
      'AUB',
      'A U B',
      'AJB',
      'ALSTUBLIEFT',
      'ALSJEBLIEFT',
      'DANK U',
      'DANK JE',
      'BEDANKT',
      'GRAAG',
    ],
    ...['HALLO', 'DAG', 'NU'],
  ],
  fr: ['SVP', 'S V P', 'S IL VOUS PLAIT', 'MERCI', 'BONJOUR', 'MAINTENANT'],
  en: ['HELLO', 'PLEASE', 'PLS', 'THANKS', 'THANK YOU', 'NOW'],
};
const tongues = ['nl', 'fr', 'en'] as const;

/** Reads only a message that is nothing but the word: "stop maar niet" is a sentence for a person. */
export function keywordOf(body: string): Keyword | undefined {
  const words = wordsOf(body);
  if (isStop(words) || isStop(withoutCourtesy(words))) {
    return 'stop';
  }
  if (starts.has(words) || starts.has(withoutCourtesy(words))) {
    return 'start';
  }
  return words === startsAndAnswers ? 'yes' : undefined;
}

/** Whether nobody but us will confirm the stop. */
export function isStopOfOurs(body: string): boolean {
  return keywordOf(body) === 'stop' && !stopAtProvider.has(body.trim().toUpperCase());
}

/** The language of a stop, by its word or by the kind words around it; Dutch where neither tells. */
export function tongueOfStop(body: string): Tongue {
  const words = wordsOf(body);
  const bare = withoutCourtesy(words);
  const byWord = tongues.find((tongue) => kin[tongue].has(words) || kin[tongue].has(bare));
  return byWord ?? tongues.find((tongue) => courtesyIn(words, tongue) !== undefined) ?? 'nl';
}

function isStop(words: string): boolean {
  return stopAtProvider.has(words) || tongues.some((tongue) => kin[tongue].has(words));
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
  const kind = tongues.map((tongue) => courtesyIn(words, tongue)).find((one) => one !== undefined);
  if (kind === undefined) {
    return words;
  }
  const rest = words.endsWith(` ${kind}`) ? words.slice(0, -kind.length) : words.slice(kind.length);
  return withoutCourtesy(rest.trim());
}

function courtesyIn(words: string, tongue: Tongue): string | undefined {
  return courtesies[tongue].find((one) => words.endsWith(` ${one}`) || words.startsWith(`${one} `));
}
