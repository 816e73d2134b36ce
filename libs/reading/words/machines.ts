/**
 * How a text of a machine begins, and what only a machine says, as `normalise` writes it. A reaction names what was
 * done to a text of ours, and quotes it.
 */
export const reactionVerbs = [
  ...[
    'vond',
    'lachte om',
    'benadrukte',
    'had een vraag over',
    'vroeg zich af',
    'reageerde op',
    'reageerde met',
    'heeft gereageerd op',
    'leuk gevonden',
  ],
  ...[
    'heeft gereageerd met',
    'verwijderde',
    'hield van',
    'was dol op',
    'heeft een hart verwijderd van',
    'citeerde',
  ],
  ...[
    'liked',
    'loved',
    'disliked',
    'laughed at',
    'emphasized',
    'emphasised',
    'questioned',
    'reacted',
    'reacted to',
    'removed',
  ],
  ...[
    'a aime',
    'a adore',
    'a ri de',
    'a souligne',
    'a mis en evidence',
    'na pas aime',
    'a reagi',
    'a reagi avec',
    'a supprime',
    'sinterroge sur',
  ],
];
/** What may stand behind the quote of a reaction: «Vond "…" leuk». */
export const reactionTails = ['leuk', 'geweldig', 'niet leuk', 'fantastisch', 'grappig', 'mooi'];
/** Between a picture and the text that it stands for: «👍 op "…"». */
export const reactionJoints = ['op', 'to', 'a', 'bij', 'sur', 'op uw bericht', 'aan'];

export const automaticReplies = [
  ...[
    'automatisch antwoord',
    'automatische antwoord',
    'automatisch bericht',
    'automatische reactie',
    'automatisch gegenereerd',
    'automatische afwezigheid',
    'afwezigheidsbericht',
    'afwezigheidsmelding',
    'afwezigheidsassistent',
  ],
  ...[
    'ik ben momenteel afwezig',
    'ik ben afwezig tot',
    'ik ben momenteel niet bereikbaar',
    'ik ben tijdelijk niet bereikbaar',
    'wij zijn momenteel gesloten',
    'wij zijn gesloten',
    'dit nummer wordt niet gelezen',
    'dit postvak wordt niet gelezen',
    'antwoorden op dit bericht',
    'niet antwoorden op dit bericht',
    'uw bericht werd goed ontvangen',
    'we hebben je bericht goed ontvangen',
    'wij hebben uw bericht goed ontvangen',
  ],
  ...[
    'ik ben nu aan het rijden',
    'ik rijd momenteel',
    'ik zit achter het stuur',
    'niet storen terwijl ik rijd',
    'niet storen tijdens autorijden is ingeschakeld',
    'sorry ik kan nu niet praten',
    'ik kan nu niet opnemen ik bel',
    'ik kan momenteel niet opnemen',
    'ik ben in een vergadering',
    'ik bel je zo terug',
    'kan ik je later terugbellen',
  ],
  ...[
    'automatic reply',
    'auto reply',
    'autoreply',
    'autoresponse',
    'auto response',
    'automated message',
    'automated response',
    'automated reply',
    'out of office',
    'out of the office',
    'do not reply to this',
    'im driving right now',
    'i am driving right now',
    'im driving with do not disturb',
    'do not disturb while driving',
    'i cant talk right now',
    'ill call you later',
    'can i call you later',
    'this mailbox is not monitored',
    'im currently out of',
  ],
  ...[
    'reponse automatique',
    'message automatique',
    'absence du bureau',
    'je suis actuellement absent',
    'je suis absent jusquau',
    'je suis absente jusquau',
    'je suis actuellement absente',
    'absent du bureau',
    'absente du bureau',
    'ne pas repondre a ce message',
    'merci de ne pas repondre',
    'je conduis actuellement',
    'je suis au volant',
    'je ne peux pas parler pour le moment',
    'je ne peux pas vous parler pour linstant',
    'nous avons bien recu votre message',
    'votre message a bien ete recu',
    'je vous rappelle plus tard',
  ],
];
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
/** When she is there again, with a day or a number behind it. */
export const thereAgainOn = [
  ...['terug op', 'terug vanaf', 'terug', 'bereikbaar op', 'bereikbaar vanaf', 'tot', 'tot en met'],
  ...['de retour le', 'de retour', 'jusquau', 'jusqua', 'absent du', 'absente du', 'disponible le'],
  ...['back on', 'back', 'until', 'returning on', 'return on', 'returning'],
];
/** What she does then. */
export const answersThen = [
  ...['bel je later terug', 'bel u later terug', 'bel later terug', 'bel je straks terug'],
  ...['bel u straks terug', 'bel je zo terug', 'bel u zo terug', 'bel terug zodra', 'bel je terug'],
  ...['lees uw bericht', 'lees je bericht', 'beantwoord uw bericht', 'beantwoord je bericht'],
  ...['bij mijn terugkeer', 'na mijn terugkeer', 'contacteer u later', 'zo snel mogelijk'],
  ...['vous rappelle', 'te rappelle', 'rappellerai', 'a mon retour', 'des mon retour'],
  ...['vous repondrai', 'des que possible', 'vous recontacte', 'vous recontacterai'],
  ...['get back to you', 'call you back', 'call back later', 'call you later', 'on my return'],
  ...['upon my return', 'when i return', 'when i am back', 'when im back', 'as soon as i can'],
];
export const MOST_WORDS_OF_ABSENCE = 25;
/** How a text begins that was sent on. */
export const forwardMarks = [
  ...[
    'fwd',
    'fw',
    'tr',
    'wg',
    'doorgestuurd',
    'doorgestuurd bericht',
    'begin doorgestuurd bericht',
  ],
  ...[
    'transfere',
    'message transfere',
    'forwarded',
    'forwarded message',
    'begin forwarded message',
  ],
];
/** Of these, what stands in them may be a person's too where more is told. */
export const MOST_WORDS_OF_CANNED = 12;
/** What only machines write, however long the text. */
export const surelyAutomatic = [
  ...[
    'automatisch antwoord',
    'automatische antwoord',
    'automatisch bericht',
    'automatische reactie',
    'afwezigheidsbericht',
    'afwezigheidsmelding',
    'dit postvak wordt niet gelezen',
  ],
  ...[
    'automatic reply',
    'auto reply',
    'autoreply',
    'automated message',
    'automated response',
    'automated reply',
    'out of office',
    'do not reply to this',
  ],
  ...[
    'reponse automatique',
    'message automatique',
    'absence du bureau',
    'absent du bureau',
    'absente du bureau',
  ],
];
