import type { CaseState, CaseStep } from '#casework';

/** How a next step reads: on the list, and on the page of its case. */
export interface StepWords {
  /** On the button of a card: what to do. */
  readonly short: string;
  /** What is due, beside its moment. */
  readonly due: string;
  readonly title: string;
  readonly text: string;
  readonly href: string;
  readonly button: string;
}

export const stepWords: Readonly<Record<CaseStep | 'refer', StepWords>> = {
  refer: {
    ...{ short: 'Verwijs door', due: 'doorverwijzen', title: 'Verwijs door naar een professional' },
    text: 'Hier gaat geen vrijwilliger naartoe. Zoek met de persoon de juiste dienst en rond daarna af.',
    ...{ href: '#afronden', button: 'Rond af' },
  },
  contact: {
    ...{ short: 'Neem contact op', due: 'eerste contact', title: 'Neem contact op' },
    text: 'Zoek eerst uit hoe dat veilig kan. Stuur niemand op het woord van een buur.',
    ...{ href: '#contact', button: 'Noteer het contact' },
  },
  read_again: {
    ...{ short: 'Lees wat erbij kwam', due: 'opnieuw bekijken', title: 'Lees wat erbij kwam' },
    text: 'Dit dossier was afgerond. Er kwam iets bij: lees het en neem weer contact op.',
    ...{ href: '#contact', button: 'Noteer het contact' },
  },
  answer: {
    ...{ short: 'Vraag wat de persoon wil', due: 'antwoord van de persoon' },
    title: 'Vraag wat de persoon zelf wil',
    text: 'De persoon beslist zelf. Noteer ja, later of nee, en de wensen.',
    ...{ href: '#akkoord', button: 'Noteer het antwoord' },
  },
  confirm_stop: {
    ...{ short: 'Bevestig de stop', due: 'stop bevestigen' },
    title: 'Bevestig de stop aan de telefoon',
    text: 'Alles is al gestopt. Vraag de persoon op een veilige manier wie dat zei. Noteer dan het antwoord.',
    ...{ href: '#akkoord', button: 'Noteer het antwoord' },
  },
  settle_danger: {
    ...{
      short: 'Rond eerst het alarm af',
      due: 'alarm afronden',
      title: 'Rond eerst het alarm af',
    },
    text: 'De persoon zei nee: alles is gestopt. Schrijf wat er na het alarm gedaan is. Dan sluit dit dossier vanzelf.',
    ...{ href: '#alarm', button: 'Bekijk het alarm' },
  },
  ask_again: {
    ...{ short: 'Vraag het opnieuw', due: 'opnieuw vragen', title: 'Vraag het opnieuw' },
    text: 'De persoon zei: later. Neem op de afgesproken dag weer contact op.',
    ...{ href: '#akkoord', button: 'Noteer het antwoord' },
  },
  find: {
    ...{ short: 'Zoek een vrijwilliger', due: 'vrijwilligers vragen', title: 'Kies wie je vraagt' },
    text: 'De persoon zegt ja. Kies vrijwilligers uit de lijst en stuur hen het aanbod.',
    ...{ href: '#vrijwilligers', button: 'Zoek een vrijwilliger' },
  },
  wait: {
    ...{
      short: 'Bekijk het aanbod',
      due: 'antwoord van vrijwilligers',
      title: 'Wacht op antwoord',
    },
    text: 'De vraag is verstuurd. Het antwoord komt vanzelf op deze pagina.',
    ...{ href: '#aanbod', button: 'Bekijk het aanbod' },
  },
  confirm: {
    ...{ short: 'Iemand zei ja: bevestig', due: 'bevestigen', title: 'Iemand zei ja: bevestig' },
    text: 'Klopt de keuze voor jou? Bevestig, en vraag dan of de persoon akkoord is.',
    ...{ href: '#aanbod', button: 'Bekijk wie ja zei' },
  },
  person_agrees: {
    ...{ short: 'Vraag of de persoon akkoord is', due: 'akkoord van de persoon' },
    title: 'Vraag of de persoon akkoord is',
    text: 'Zeg de persoon hoe de vrijwilliger heet. Spreek samen het eerste bezoek af.',
    ...{ href: '#aanbod', button: 'Noteer het eerste bezoek' },
  },
  ask_others: {
    ...{ short: 'Vraag anderen', due: 'anderen vragen', title: 'Niemand zei ja: vraag anderen' },
    text: 'Kies nieuwe vrijwilligers, of een andere soort bezoek.',
    ...{ href: '#vrijwilligers', button: 'Zoek verder' },
  },
  fill_again: {
    ...{ short: 'Zoek iemand anders', due: 'iemand anders zoeken' },
    title: 'De plaats is weer vrij: zoek iemand anders',
    text: 'Wie zou komen, komt niet meer. Vraag anderen, en laat het de persoon weten.',
    ...{ href: '#vrijwilligers', button: 'Zoek verder' },
  },
  tell_person: {
    ...{ short: 'Vertel de persoon wie er komt', due: 'de persoon vertellen wie er komt' },
    title: 'Vertel de persoon wie er komt',
    text: 'Zeg de voornaam, het moment en het bezoekwoord. Noteer daarna dat de persoon het weet.',
    ...{ href: '#bezoeken', button: 'Bekijk het bezoek' },
  },
  visit_in_doubt: {
    ...{ short: 'Bezoek in twijfel: verwittig', due: 'bezoek in twijfel' },
    title: 'Het bezoek is in twijfel: verwittig de persoon',
    text: 'De vrijwilliger schrijft dat het niet lukt. Bel en verwittig de persoon. Noteer dan of het bezoek doorgaat.',
    ...{ href: '#bezoeken', button: 'Bekijk het bezoek' },
  },
  visit: {
    ...{ short: 'Hoor hoe het bezoek ging', due: 'het bezoek opvolgen', title: 'Volg het bezoek' },
    text: 'De persoon weet wie er komt. Hoor na het bezoek bij beiden hoe het ging.',
    ...{ href: '#bezoeken', button: 'Bekijk de bezoeken' },
  },
  hear_visit: {
    ...{ short: 'Lees hoe het bezoek ging', due: 'het bezoek bespreken' },
    title: 'Lees hoe het bezoek ging',
    text: 'De vrijwilliger vertelde hoe het ging. Vraag ook de persoon hoe het verder moet, en noteer dat gesprek.',
    ...{ href: '#bezoeken', button: 'Lees het verslag' },
  },
  follow: {
    ...{ short: 'Volg de bezoeken', due: 'opnieuw horen', title: 'Volg de bezoeken' },
    text: 'Hoor af en toe bij beiden of ze verder willen. Rond af als het loopt.',
    ...{ href: '#afronden', button: 'Rond af' },
  },
};

const usual: Readonly<Record<CaseState, CaseStep | undefined>> = {
  new: 'contact',
  clarifying: 'answer',
  waiting: 'ask_again',
  agreed: 'find',
  matching: 'wait',
  matched: 'tell_person',
  visiting: 'visit',
  closed: undefined,
  joined: undefined,
};

/** What is done first, also where no volunteer goes. */
const beforeReferral: readonly CaseStep[] = ['confirm_stop', 'settle_danger', 'visit_in_doubt'];

/** The step as it was noted, else what is usual in this state. */
export function stepOf(item: {
  readonly state: CaseState;
  readonly step: CaseStep | undefined;
  readonly needsProfessional: boolean;
}): CaseStep | 'refer' | undefined {
  const { state, step, needsProfessional } = item;
  const known = usual[state];
  const refers = needsProfessional && !(step !== undefined && beforeReferral.includes(step));
  return known === undefined || !refers ? known && (step ?? known) : 'refer';
}
