/** Somebody is away; with one of the next beside it, a machine says so, however long its text. */
export const absences = [
  ...['niet op kantoor', 'niet bereikbaar', 'afwezig', 'met verlof', 'met vakantie', 'op vakantie'],
  ...[
    'out of the office',
    'on annual leave',
    'on holiday',
    'on leave',
    'away until',
    'on vacation',
  ],
  ...[
    'en conge',
    'in conge',
    'limited access',
    'absent',
    'absente',
    'pas joignable',
    'en vacances',
  ],
];
/** Where to turn meanwhile. */
export const meanwhile = [
  ...['bij urgentie', 'bij urgenties', 'bij dringende', 'voor dringende', 'in dringende gevallen'],
  ...[
    'bij hoogdringendheid',
    'voor noodgevallen',
    'mijn vervanger',
    'mijn vervangster',
    'bedankt voor uw bericht',
    'bedankt voor je bericht',
    'neem contact op met',
    'kan u terecht bij',
    'kunt u terecht bij',
  ],
  ...[
    'for urgent matters',
    'for your message',
    'to my email',
    'to email',
    'in urgent cases',
    'for anything urgent',
    'please contact',
  ],
  ...[
    'en cas durgence',
    'pour votre message',
    'faites le 112',
    'pour toute urgence',
    'veuillez contacter',
    'vous pouvez contacter',
  ],
];
/** Who is away says so of herself; with one of the next two lists beside it and nobody named, a machine may have. */
export const ownAbsences = [
  ...['ik ben er even niet', 'ik ben er niet', 'ik ben er momenteel niet', 'ben er even niet'],
  ...['zit in een vergadering', 'zit in vergadering', 'ben in vergadering', 'zit in een overleg'],
  ...[
    'ben met verlof',
    'ben op verlof',
    'ben met vakantie',
    'ben op vakantie',
    'wij zijn gesloten',
  ],
  ...['met verlof tot', 'in verlof tot', 'niet op kantoor', 'niet bereikbaar', 'ben afwezig'],
  ...['ben op congres', 'ben op cursus', 'ben in opleiding', 'ben onderweg', 'kan nu niet opnemen'],
  ...['je suis absent', 'je suis absente', 'je suis en reunion', 'je suis en conge'],
  ...['je suis en vacances', 'je suis en deplacement', 'je suis en formation', 'je suis occupe'],
  ...['je ne suis pas disponible', 'je ne suis pas joignable', 'je suis injoignable', 'en conge'],
  ...['i am out of', 'im out of', 'i am away', 'im away', 'i will be away', 'i am on leave'],
  ...['im on leave', 'on annual leave', 'i am in a meeting', 'im in a meeting', 'in a meeting'],
  ...[
    'i am on holiday',
    'im on holiday',
    'i am currently away',
    'i am travelling',
    'im travelling',
  ],
];
/** Who is busy says so of herself; only with what she does then beside it a machine may have said it. */
export const busyNow = [
  ...['ben aan het werk', 'ben nu bezig', 'ben even bezig', 'ben momenteel bezig', 'druk bezig'],
  ...['ben bezig', 'niet beschikbaar', 'aan het rijden', 'rij nu', 'rijd nu', 'met de auto'],
  ...['achter het stuur', 'in de les', 'aan het lesgeven', 'in de bioscoop', 'in de cinema'],
  ...['in een meeting', 'in meeting', 'in bespreking', 'in een bespreking', 'in overleg'],
  ...['in een gesprek', 'in gesprek', 'op een afspraak', 'weg van mijn telefoon', 'in een les'],
  ...['niet bij mijn telefoon', 'niet bij mijn gsm', 'weg van mijn gsm', 'nu niet praten'],
  ...['nu niet spreken', 'nu niet antwoorden', 'nu niet opnemen', 'momenteel niet antwoorden'],
  ...['momenteel niet opnemen', 'niet te woord staan', 'even niet bereikbaar', 'aan het sporten'],
  ...['en reunion', 'en cours', 'au cinema', 'je conduis', 'au volant', 'indisponible'],
  ...['pas disponible', 'en formation', 'au travail', 'occupe', 'occupee', 'en rendez vous'],
  ...['peux pas repondre', 'peux pas parler', 'peux pas decrocher', 'loin de mon telephone'],
  ...['pas mon telephone', 'en ligne', 'en conference', 'en train de conduire', 'sur la route'],
  ...[
    'im busy',
    'i am busy',
    'bit busy',
    'busy right now',
    'in a meeting',
    'in meeting',
    'in class',
  ],
  ...['in a class', 'at the movies', 'at the cinema', 'in training', 'in a training', 'im driving'],
  ...['i am driving', 'driving right now', 'unavailable', 'not available', 'away from my phone'],
  ...['away from my desk', 'cant answer', 'cannot answer', 'cant talk', 'cannot talk', 'tied up'],
  ...['cant pick up', 'cant take your call', 'in an appointment', 'on a call', 'on another call'],
  ...['at work', 'asleep', 'in a lecture', 'in a conference', 'at the gym', 'on the road'],
];
/** When she is there again, with a day or a number behind it. */
export const thereAgainOn = [
  ...['terug op', 'terug vanaf', 'terug', 'bereikbaar op', 'bereikbaar vanaf', 'tot', 'tot en met'],
  ...['de retour le', 'de retour', 'jusquau', 'jusqua', 'absent du', 'absente du', 'disponible le'],
  ...['back on', 'back', 'until', 'returning on', 'return on', 'returning'],
];
/** What she does then. */
export const answersThen = [
  ...['bel je later', 'bel u later', 'bel later', 'bel straks', 'bel je straks', 'bel u straks'],
  ...['bel zo terug', 'bel terug', 'bericht je later', 'stuur je later', 'stuur u later'],
  ...['stuur later', 'stuur straks', 'stuur je straks', 'laat iets weten', 'laat je iets weten'],
  ...['laat u iets weten', 'neem contact op', 'neem later contact op', 'neem straks contact op'],
  ...['contacteer je later', 'contacteer u nadien', 'contacteer je nadien', 'contacteer je straks'],
  ...['kom erop terug', 'kom er op terug', 'kom later terug op', 'antwoord later'],
  ...['antwoord straks', 'antwoord u later', 'antwoord je later', 'antwoord zo snel', 'reageer'],
  ...['lees je bericht later', 'lees uw bericht later', 'hoor je later', 'hoort later van mij'],
  ...['reviens vers', 'reviendrai vers', 'te repondrai', 'reponds plus tard', 'repondrai'],
  ...['te recontacte', 'vous ecris plus tard', 'tecris plus tard', 'au plus vite', 'rappelle'],
  ...['laisser un message', 'laissez un message', 'laissez moi un message'],
  ...['call you right back', 'text you later', 'text you back', 'text you in', 'text you when'],
  ...['text you after', 'reply later', 'will reply', 'ill reply', 'respond later', 'will respond'],
  ...['ill respond', 'respond as soon', 'write back', 'message you later', 'message you back'],
  ...['call back', 'be in touch', 'leave a message', 'call you in', 'call you after'],
  ...['call you when', 'ring you back', 'ring you later', 'back to you later', 'get back to u'],
  ...['bel je later terug', 'bel u later terug', 'bel later terug', 'bel je straks terug'],
  ...['bel u straks terug', 'bel je zo terug', 'bel u zo terug', 'bel terug zodra', 'bel je terug'],
  ...['lees uw bericht', 'lees je bericht', 'beantwoord uw bericht', 'beantwoord je bericht'],
  ...['bij mijn terugkeer', 'na mijn terugkeer', 'contacteer u later', 'zo snel mogelijk'],
  ...['vous rappelle', 'te rappelle', 'rappellerai', 'a mon retour', 'des mon retour'],
  ...['vous repondrai', 'des que possible', 'vous recontacte', 'vous recontacterai'],
  ...['get back to you', 'call you back', 'call back later', 'call you later', 'on my return'],
  ...['upon my return', 'when i return', 'when i am back', 'when im back', 'as soon as i can'],
];
/** Before that: in «I will get back to you» it is no yes. */
export const willDo = ['i will', 'ill', 'will', 'ik zal', 'zal', 'je vais', 'vais'];
export const MOST_WORDS_OF_ABSENCE = 25;
