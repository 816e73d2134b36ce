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
    ...['SCHRIJF MIJ UIT', 'SCHRIJF ME UIT', 'MELD MIJ AF', 'MELD ME AF'],
    ...[
      'SCHRAP MIJ',
      'SCHRAP ME',
      'SCHRAP MIJN NUMMER',
      'VERWIJDER MIJN NUMMER',
      'WIS MIJN NUMMER',
    ],
    ...['IK WIL MIJ UITSCHRIJVEN', 'IK WIL ME UITSCHRIJVEN', 'IK WIL MIJ AFMELDEN'],
  ]),
  fr: new Set([
    ...['ARRET', 'ARRETER', 'ARRETEZ', 'ARRETE', 'DESINSCRIRE', 'DESABONNER', 'STOP LES SMS'],
    ...['DESINSCRIPTION', 'SE DESINSCRIRE', 'ME DESINSCRIRE', 'DESINSCRIVEZ MOI'],
    ...['PLUS DE SMS', 'PLUS DE MESSAGES', 'ARRET SMS', 'ARRETEZ LES SMS', 'NE M ECRIVEZ PLUS'],
  ]),
  en: new Set([
    ...['NO MORE TEXTS', 'NO MORE MESSAGES', 'STOP TEXTING', 'STOP TEXTING ME', 'STOP ALL'],
    ...['OPT OUT', 'UNSUBSCRIBE ME', 'DELETE MY NUMBER', 'REMOVE MY NUMBER', 'REMOVE ME'],
  ]),
};
const SAY_NL = '(?:SMS|SMSEN|SMS EN|SMSJES|BERICHT|BERICHTEN|BERICHTJES|TEKSTEN)';
const SAY_FR = '(?:SMS|MESSAGES?|TEXTOS?)';
const SAY_EN = '(?:SMS|TEXTS|MESSAGES|TEXT MESSAGES)';

/** Whole messages about our texts in more words. */
const aboutTexts: Readonly<Record<Tongue, readonly RegExp[]>> = {
  nl: [
    `(?:STUUR|ZEND|SCHRIJF)(?: MIJ| ME| ONS)?(?: NU)?(?: AUB)? (?:GEEN ${SAY_NL}|NIETS|NIKS) MEER`,
    `(?:IK )?WIL GEEN ${SAY_NL}(?: MEER)?(?: KRIJGEN| ONTVANGEN)?(?: VAN JULLIE)?`,
    `GEEN ${SAY_NL} MEER(?: STUREN| SCHRIJVEN| ZENDEN)?`,
    `(?:IK )?WIL (?:MIJ |ME )?(?:AFMELDEN|UITSCHRIJVEN|UITGESCHREVEN WORDEN)(?: VAN ALLES| VAN DIT| AUB)?`,
    `(?:IK )?WIL NIET MEER (?:GECONTACTEERD|BERICHT|GESMST) WORDEN`,
    `(?:NIET MEER|NIE MEER|NIE MI|NIEMI|NIET MI) (?:STUREN|STURN|SCHRIJVEN|ZENDEN)`,
    `WIL(?:T|LEN)? (?:U|JE|JIJ|JULLIE) STOPPEN MET(?: MIJ| ME)? (?:TE )?(?:${SAY_NL}(?: TE)?(?: STUREN)?|STUREN)`,
    `STOP(?:PEN)?(?: MET)?(?: MIJ| ME)?(?: TE)?(?: DEZE| DIE| JULLIE)? (?:${SAY_NL}(?: STUREN| TE STUREN)?|STUREN|STURN)`,
  ].map(whole),
  fr: [
    `(?:NE )?M ENVOYE[ZR] PLUS (?:RIEN|(?:DE |D )?${SAY_FR})`,
    `(?:NE )?M ECRI(?:VEZ|S) PLUS`,
    `(?:JE )?(?:NE )?VEUX (?:PLUS|PAS) (?:DE |RECEVOIR (?:DE |VOS )?)?${SAY_FR}`,
    `PLUS (?:DE |AUCUN )${SAY_FR}`,
    `(?:ARRETE[ZR]?|CESSEZ|STOP)(?: DE M (?:ECRIRE|ENVOYER (?:DES |CES )?${SAY_FR})|(?: AVEC)? (?:LES|VOS|CES) ${SAY_FR})`,
  ].map(whole),
  en: [
    `(?:I WANT )?NO MORE ${SAY_EN}`,
    `I (?:DON T|DONT|DO NOT) WANT (?:ANY |ANY MORE |YOUR |THESE )?${SAY_EN}(?: ANYMORE| ANY MORE)?`,
    `STOP (?:SENDING|WRITING|TEXTING|MESSAGING)(?: TO)?(?: ME| US)?(?: (?:ANY |THESE |YOUR )?${SAY_EN})?`,
    `STOP (?:THE|THESE|YOUR) ${SAY_EN}`,
    `(?:DON T|DONT|DO NOT) (?:TEXT|MESSAGE|WRITE)(?: TO)? ME(?: AGAIN| ANYMORE| ANY MORE)`,
  ].map(whole),
};

/** What may be said of our texts and calls, and of visits. */
const ends: Readonly<Record<Tongue, readonly RegExp[]>> = {
  nl: [
    'STOPPEN',
    'STOPT? (?:ERMEE|ER MEE|DERMEE|DER MEE|HIERMEE|DAARMEE|DIT)',
    'HOUD? (?:DAARMEE |ERMEE |ER MEE |DERMEE )?OP',
    'LAAT (?:MIJ|ME) (?:GERUST|MET RUST)',
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

/** Kind words that change nothing. */
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

/** Several stops in one text are joined by these. */
const joins = new Set(['EN', 'ET', 'AND']);
const MOST_WORDS_OF_A_PART = 12;

/** A stretch of a text that is a stop by itself, or changes nothing. */
interface Part {
  readonly says: 'stop' | 'end' | 'nothing';
  readonly tongue: Tongue | undefined;
}

/**
 * Reads only a message that is nothing but the word, or nothing but several of them: "stop maar niet" is a
 * sentence for a person.
 */
export function keywordOf(body: string): Keyword | undefined {
  const words = wordsOf(body);
  const said = partsOf(words.split(' '))?.map(({ says }) => says) ?? [];
  if (said.includes('stop')) {
    return 'stop';
  }
  if (starts.has(words) || starts.has(withoutCourtesy(words))) {
    return 'start';
  }
  if (words === startsAndAnswers) {
    return 'yes';
  }
  return said.includes('end') ? 'end' : undefined;
}

/** Whether nobody but us will confirm the stop that a body is. */
export function isStopOfOurs(body: string): boolean {
  return !stopAtProvider.has(body.trim().toUpperCase());
}

/** The language of a stop, by its words or by the kind words around them; Dutch where neither tells. */
export function tongueOfStop(body: string): Tongue {
  const parts = partsOf(wordsOf(body).split(' ')) ?? [];
  const told = parts.filter(({ tongue }) => tongue !== undefined);
  const byWord = told.find(({ says }) => says !== 'nothing');
  return (byWord ?? told[0])?.tongue ?? 'nl';
}

/** The parts of a text, each as long as it goes; undefined when anything else stands in it. */
function partsOf(words: readonly string[]): readonly Part[] | undefined {
  if (words.length === 0) {
    return [];
  }
  for (let length = Math.min(words.length, MOST_WORDS_OF_A_PART); length > 0; length -= 1) {
    const part = partOf(words.slice(0, length).join(' '));
    const rest = part && partsOf(words.slice(length));
    if (part !== undefined && rest !== undefined) {
      return [part, ...rest];
    }
  }
  return undefined;
}

function partOf(words: string): Part | undefined {
  const stopsIn = tongues.find(
    (tongue) => kin[tongue].has(words) || fits(words, aboutTexts[tongue]),
  );
  if (stopsIn !== undefined || stopAtProvider.has(words)) {
    return { says: 'stop', tongue: stopsIn };
  }
  const endsIn = tongues.find((tongue) => fits(words, ends[tongue]));
  if (endsIn !== undefined) {
    return { says: 'end', tongue: endsIn };
  }
  const kindIn = tongues.find((tongue) => courtesies[tongue].includes(words));
  return kindIn !== undefined || joins.has(words) ? { says: 'nothing', tongue: kindIn } : undefined;
}

function whole(words: string): RegExp {
  return new RegExp(`^(?:${words})$`, 'u');
}

function fits(words: string, patterns: readonly RegExp[]): boolean {
  return patterns.some((pattern) => pattern.test(words));
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
