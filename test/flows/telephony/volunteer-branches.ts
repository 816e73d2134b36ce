import { inDutchOnly, nothing, type TextBranch } from './text-words.ts';

const danger: TextBranch['texts'] = {
  nl: ['Mevrouw is gevallen en ligt op de grond'],
  fr: ['Madame est tombée par terre, elle saigne'],
  en: ['She is bleeding, she is on the floor'],
};
const visiting = { ...nothing, offers: ['accepted'] };

/** Volunteers who were asked for somebody. */
const asked: readonly TextBranch[] = [
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
  {
    name: 'yes after another said so',
    sender: 'too late',
    texts: { nl: ['ja graag'], fr: ['oui'], en: ['yes'] },
    leaves: { ...nothing, offers: ['filled'] },
  },
  {
    name: 'yes after its time',
    sender: 'overdue',
    texts: { nl: ['ja graag'], fr: ['oui'], en: ['yes'] },
    leaves: { ...nothing, human: ['late_yes'], offers: ['expired'] },
  },
  {
    name: 'a volunteer who reports somebody',
    sender: 'asked',
    texts: {
      nl: ['Mijn buurman in de Langestraat 30 zit altijd alleen'],
      fr: ['Mon voisin Langestraat 30 ne parle avec personne'],
      en: ['My neighbour at Langestraat 30 is always alone'],
    },
    leaves: { ...nothing, reports: 1, offers: ['sent'] },
  },
];

/** Volunteers who are to visit somebody, or did. */
const visitors: readonly TextBranch[] = [
  {
    name: 'she arrived',
    sender: 'visitor',
    texts: { nl: ['Aangekomen!'], fr: ['HIER'], en: ['hier'] },
    leaves: { ...visiting, visit: ['visit_arrived'] },
    late: { visit: [], human: ['presence'] },
  },
  {
    name: 'she left',
    sender: 'visitor',
    texts: { nl: ['VERTROKKEN'], fr: ['Weg'], en: ['vertrokken'] },
    leaves: { ...visiting, visit: ['visit_left'] },
    late: { visit: [], human: ['presence'] },
  },
  {
    name: 'danger during a visit',
    sender: 'visitor',
    texts: danger,
    leaves: { ...visiting, alerts: 1, human: ['unclear'] },
    late: { reports: 1 },
  },
  {
    name: 'STOP before a visit',
    sender: 'visitor',
    texts: inDutchOnly('STOP'),
    leaves: { ...visiting, human: ['stop'], optedOut: true, answers: 0 },
  },
  {
    name: 'kin of STOP before a visit',
    sender: 'visitor',
    texts: { nl: ['afmelden'], fr: ['arret'], en: ['no more texts please'] },
    leaves: { ...visiting, human: ['stop'], optedOut: true },
  },
  {
    name: 'how a visit went',
    sender: 'after a visit',
    texts: {
      nl: ['Het was een fijne namiddag, we hebben gekaart'],
      fr: ['Tres belle visite, nous avons joue aux cartes'],
      en: ['It was a lovely afternoon, we played cards'],
    },
    leaves: { ...visiting, visit: ['visit_reported'] },
  },
  {
    name: 'yes, when asked how a visit went',
    sender: 'after a visit',
    texts: { nl: ['ja'], fr: ['oui'], en: ['yes'] },
    leaves: { ...visiting, visit: ['visit_reported'] },
  },
  {
    name: 'danger, when asked how a visit went',
    sender: 'after a visit',
    texts: danger,
    leaves: { ...visiting, visit: ['visit_reported'], alerts: 1, answers: 2 },
  },
];

export const textsOfVolunteers: readonly TextBranch[] = [...asked, ...visitors];
