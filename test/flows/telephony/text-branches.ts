import { HER, inDutchOnly, nothing, type TextBranch } from './text-words.ts';
import { textsOfVolunteers } from './volunteer-branches.ts';

export const aboutSomebody: TextBranch = {
  name: 'about somebody else',
  sender: 'anybody',
  texts: {
    nl: [`Mijn buurvrouw ${HER} ziet weinig mensen`, 'Langestraat 4', 'nee', 'ja hoor'],
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
    name: 'a worker who asks to be a trusted reporter',
    sender: 'anybody',
    texts: inDutchOnly('IK BEN MELDER Mia Claes, thuiszorg'),
    leaves: nothing,
  },
  {
    name: 'a worker who asks for it with words of danger',
    sender: 'anybody',
    texts: {
      nl: ['Ik ben melder: mijn buurvrouw ligt op de grond in Langestraat 9'],
      fr: ['IK BEN MELDER Mia Claes, ma voisine saigne, Langestraat 9'],
      en: ['IK BEN MELDER Mia Claes, my neighbour is on the floor, Langestraat 9'],
    },
    leaves: { ...nothing, reports: 1, alerts: 1 },
  },
  {
    name: "a worker's line",
    sender: 'worker',
    texts: inDutchOnly('M Langestraat 4 gordijnen altijd dicht'),
    leaves: { ...nothing, reports: 1 },
  },
  {
    name: "a worker's line with words of danger",
    sender: 'worker',
    texts: inDutchOnly('M Langestraat 4 mevrouw reageert niet'),
    leaves: { ...nothing, reports: 1, alerts: 1 },
  },
  {
    name: "a worker's line that lacks something",
    sender: 'worker',
    texts: inDutchOnly('M Langestraat 4'),
    leaves: { ...nothing, reports: 1 },
  },
  {
    name: 'a bare yes to our question',
    sender: 'anybody',
    texts: {
      nl: ['Mijn buurvrouw in de Langestraat 4 ziet weinig mensen', 'ja', 'ja hoor'],
      fr: ['Ma voisine Langestraat 4 ne parle avec personne', 'oui', 'oui merci'],
      en: ['My neighbour in Langestraat 4 is always alone', 'YES', 'yes please'],
    },
    leaves: { ...nothing, reports: 1, additions: 2, answers: 3 },
  },
  {
    name: 'START, from nobody',
    sender: 'anybody',
    texts: { nl: ['START'], fr: ['start'], en: ['UNSTOP'] },
    leaves: { ...nothing, answers: 0 },
  },
  {
    name: 'START after STOP',
    sender: 'reporter',
    texts: inDutchOnly('STOP', 'START'),
    leaves: { ...nothing, human: ['stop'], answers: 0 },
  },
  ...textsOfVolunteers,
];
