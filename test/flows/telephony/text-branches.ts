type Tongue = 'nl' | 'fr' | 'en';

/** Who texts, and what there was between us before. */
export type Sender = 'anybody' | 'reporter' | 'person' | 'asked' | 'asked too' | 'asked twice';

/** What a conversation by text must leave, once each. */
export interface TextsLeave {
  readonly reports: number;
  readonly additions: number;
  readonly self: boolean;
  readonly alerts: number;
  /** Why texts wait for a human. */
  readonly human: readonly string[];
  readonly optedOut: boolean;
  /** What became of the offers to a volunteer. */
  readonly offers: readonly string[];
  /** How many texts of ours answer. */
  readonly answers: number;
}

/** One conversation by text, in three languages. */
export interface TextBranch {
  readonly name: string;
  readonly sender: Sender;
  readonly texts: Readonly<Record<Tongue, readonly string[]>>;
  readonly leaves: TextsLeave;
}

/** Stands in what reporters write, and may stand in nothing that we write. */
const HER = 'Quiriana Zwaluwstaart';
export const secrets = /Quiriana|Zwaluwstaart|Rosa|Canarie|Ruzettelaan|8310/i;

const nothing: TextsLeave = {
  ...{ reports: 0, additions: 0, self: false, alerts: 0, human: [], optedOut: false },
  ...{ offers: [], answers: 1 },
};

function inDutchOnly(...texts: readonly string[]): TextBranch['texts'] {
  return { nl: texts, fr: texts, en: texts };
}

export const aboutSomebody: TextBranch = {
  name: 'about somebody else',
  sender: 'anybody',
  texts: {
    nl: [`Mijn buurvrouw ${HER} ziet nooit iemand`, 'Langestraat 4', 'nee', 'ja hoor'],
    fr: [`Bonjour, ma voisine ${HER} ne parle avec personne`, 'Langestraat 4', 'non', 'oui'],
    en: [`Hello, my neighbour ${HER} is always alone`, 'Langestraat 4', 'no', 'yes please'],
  },
  leaves: { ...nothing, reports: 1, additions: 3, answers: 4 },
};

export const aboutHerself: TextBranch = {
  name: 'about herself',
  sender: 'anybody',
  texts: {
    nl: ['Ik voel me zo alleen', 'Langestraat 4', 'ja graag, in de namiddag'],
    fr: ['Bonjour, je suis seule depuis des mois', 'Langestraat 4', 'oui, le matin'],
    en: ['I feel so alone since my husband died', 'Langestraat 4', 'yes, in the afternoon'],
  },
  leaves: { ...nothing, reports: 1, additions: 2, self: true, answers: 3 },
};

export const textBranches: readonly TextBranch[] = [
  aboutSomebody,
  aboutHerself,
  {
    name: 'danger',
    sender: 'anybody',
    texts: {
      nl: ['Mijn buurman reageert niet meer', 'Langestraat 4'],
      fr: ['Mon voisin parle de suicide', 'Langestraat 4'],
      en: ['My neighbour talks about suicide', 'Langestraat 4'],
    },
    leaves: { ...nothing, reports: 1, additions: 1, alerts: 1, answers: 2 },
  },
  {
    name: 'kin of STOP, with a report',
    sender: 'reporter',
    texts: { nl: ['stop aub'], fr: ['arretez svp'], en: ['no more texts please'] },
    leaves: { ...nothing, human: ['stop'], optedOut: true },
  },
  {
    name: 'kin of STOP, from nobody',
    sender: 'anybody',
    texts: { nl: ['afmelden'], fr: ['arret'], en: ['stop texting me'] },
    leaves: { ...nothing, optedOut: true },
  },
  {
    name: 'STOP',
    sender: 'reporter',
    texts: inDutchOnly('STOP'),
    leaves: { ...nothing, human: ['stop'], optedOut: true, answers: 0 },
  },
  {
    name: 'HELP',
    sender: 'anybody',
    texts: { nl: ['HELP'], fr: ['SOS'], en: ['help'] },
    leaves: { ...nothing, human: ['help'] },
  },
  {
    name: 'a wrong number',
    sender: 'anybody',
    texts: { nl: ['Wie is dit?'], fr: ['Mauvais numero'], en: ['Wrong number'] },
    leaves: { ...nothing, human: ['wrong_number'] },
  },
  {
    name: 'an addition to an old report',
    sender: 'reporter',
    texts: {
      nl: ['Over mijn melding: ze eet bijna niets'],
      fr: ['Mon signalement: elle ne sort plus'],
      en: ['My report: she hardly eats now'],
    },
    leaves: { ...nothing, additions: 1 },
  },
  {
    name: "a person's own wish",
    sender: 'person',
    texts: {
      nl: ['Liever geen bezoek op maandag'],
      fr: ['Ne venez plus le lundi'],
      en: ['Please no visits on Monday'],
    },
    leaves: { ...nothing, additions: 1, human: ['person'] },
  },
  {
    name: 'a worker who asks for the short way',
    sender: 'anybody',
    texts: inDutchOnly('IK BEN MELDER Mia Claes, thuiszorg'),
    leaves: nothing,
  },
  {
    name: 'yes to an offer',
    sender: 'asked',
    texts: { nl: ['joak'], fr: ['oui'], en: ['yes'] },
    leaves: { ...nothing, offers: ['accepted'] },
  },
  {
    name: 'no to an offer',
    sender: 'asked too',
    texts: { nl: ['nink'], fr: ['non'], en: ['no'] },
    leaves: { ...nothing, offers: ['declined'] },
  },
  {
    name: 'yes to one of two offers',
    sender: 'asked twice',
    texts: { nl: ['ja'], fr: ['oui'], en: ['yes'] },
    leaves: { ...nothing, offers: ['sent', 'sent'] },
  },
];
