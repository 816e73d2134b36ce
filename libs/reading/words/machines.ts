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
  ...['en conge', 'absent', 'absente', 'pas joignable', 'en vacances'],
];
/** Where to turn meanwhile. */
export const meanwhile = [
  ...['bij urgentie', 'bij urgenties', 'bij dringende', 'voor dringende', 'in dringende gevallen'],
  ...['bij hoogdringendheid', 'neem contact op met', 'kan u terecht bij', 'kunt u terecht bij'],
  ...['for urgent matters', 'in urgent cases', 'for anything urgent', 'please contact'],
  ...['en cas durgence', 'pour toute urgence', 'veuillez contacter', 'vous pouvez contacter'],
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
