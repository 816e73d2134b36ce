/**
 * A whole message that stops all texts to a number, or starts them again; a yes is an answer as well, and an
 * `end` is a stop from whoever is with us for nothing else that may be stopped.
 */
export type Keyword = 'stop' | 'start' | 'yes' | 'end';

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
const SAY_NL = '(?:SMS|SMSEN|SMS EN|SMSJES|BERICHT|BERICHTEN|BERICHTJES|TEKSTEN)';
const SAY_FR = '(?:SMS|MESSAGES?|TEXTOS?)';
const SAY_EN = '(?:SMS|TEXTS|MESSAGES|TEXT MESSAGES)';

/** Whole messages about our texts in more words. */
const aboutTexts: Readonly<Record<Tongue, readonly RegExp[]>> = {
  nl: [
    `(?:STUUR|ZEND|SCHRIJF)(?: MIJ| ME| ONS)?(?: NU)?(?: AUB)? (?:GEEN ${SAY_NL}|NIETS|NIKS) MEER`,
    `IK WIL GEEN ${SAY_NL} MEER(?: KRIJGEN| ONTVANGEN| VAN JULLIE)?`,
    `GEEN ${SAY_NL} MEER(?: STUREN| SCHRIJVEN| ZENDEN)?`,
    `STOP(?:PEN)?(?: MET)?(?: MIJ| ME)?(?: TE)?(?: DEZE| DIE| JULLIE)? (?:${SAY_NL}(?: STUREN| TE STUREN)?|STUREN)`,
  ].map(whole),
  fr: [
    `(?:NE )?M ENVOYE[ZR] PLUS (?:RIEN|(?:DE |D )?${SAY_FR})`,
    `(?:NE )?M ECRI(?:VEZ|S) PLUS`,
    `(?:JE )?(?:NE )?VEUX PLUS (?:DE |RECEVOIR (?:DE |VOS )?)?${SAY_FR}`,
    `PLUS (?:DE |AUCUN )${SAY_FR}`,
    `(?:ARRETE[ZR]?|CESSEZ|STOP)(?: DE M (?:ECRIRE|ENVOYER (?:DES |CES )?${SAY_FR})|(?: AVEC)? (?:LES|VOS|CES) ${SAY_FR})`,
  ].map(whole),
  en: [
    `(?:I WANT )?NO MORE ${SAY_EN}`,
    `STOP (?:SENDING|WRITING|TEXTING|MESSAGING)(?: TO)?(?: ME| US)?(?: (?:ANY |THESE |YOUR )?${SAY_EN})?`,
    `STOP (?:THE|THESE|YOUR) ${SAY_EN}`,
    `(?:DON T|DONT|DO NOT) (?:TEXT|MESSAGE|WRITE)(?: TO)? ME(?: AGAIN| ANYMORE| ANY MORE)`,
  ].map(whole),
};

/** What may be said of our texts and calls, and of visits. */
const ends: Readonly<Record<Tongue, readonly RegExp[]>> = {
  nl: [
    'STOPPEN',
    'STOP (?:ERMEE|ER MEE|HIERMEE|DAARMEE|DIT)',
    'STOP MET(?: MIJ| ME)?(?: TE)? BELLEN',
  ].map(whole),
  fr: [
    `ARRETEZ (?:DE M APPELER|DE ME TELEPHONER|LES APPELS|VOS APPELS|CA|TOUT CA|TOUT)`,
    `(?:NE )?M APPELEZ PLUS`,
  ].map(whole),
  en: ['STOP CALLING(?: ME| US)?', 'STOP (?:THIS|IT|THE CALLS)'].map(whole),
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
  if (words === startsAndAnswers) {
    return 'yes';
  }
  return tongues.some((tongue) => fits(words, ends[tongue])) ? 'end' : undefined;
}

/** Whether nobody but us will confirm the stop that a body is. */
export function isStopOfOurs(body: string): boolean {
  return !stopAtProvider.has(body.trim().toUpperCase());
}

/** The language of a stop, by its word or by the kind words around it; Dutch where neither tells. */
export function tongueOfStop(body: string): Tongue {
  const words = wordsOf(body);
  const bare = withoutCourtesy(words);
  const byWord = tongues.find(
    (tongue) =>
      kin[tongue].has(words) ||
      kin[tongue].has(bare) ||
      fits(words, aboutTexts[tongue]) ||
      fits(words, ends[tongue]),
  );
  return byWord ?? tongues.find((tongue) => courtesyIn(words, tongue) !== undefined) ?? 'nl';
}

function isStop(words: string): boolean {
  return (
    stopAtProvider.has(words) ||
    tongues.some((tongue) => kin[tongue].has(words) || fits(words, aboutTexts[tongue]))
  );
}

function whole(words: string): RegExp {
  return new RegExp(`^(?:${words})$`, 'u');
}

function fits(words: string, patterns: readonly RegExp[]): boolean {
  return patterns.some((pattern) => pattern.test(words) || pattern.test(withoutCourtesy(words)));
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
