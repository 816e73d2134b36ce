import type { CaseView } from '#casework';
import type { RequestView } from '#matching';

/** What is to be done now, with one button. */
export interface NextStep {
  readonly title: string;
  readonly text: string;
  readonly href?: string;
  readonly button?: string;
}

type Case = Pick<
  CaseView,
  'state' | 'needsProfessional' | 'firstContactAt' | 'neighbourhood' | 'person' | 'reports'
>;

const fixed: Readonly<
  Record<'waiting' | 'agreed' | 'matched' | 'visiting' | 'professional', NextStep>
> = {
  professional: {
    title: 'Verwijs door naar een professional',
    text: 'Hier gaat geen vrijwilliger naartoe. Zoek met de persoon de juiste dienst en rond daarna af.',
    href: '#afronden',
    button: 'Rond af',
  },
  waiting: {
    title: 'Vraag het opnieuw',
    text: 'De persoon zei: later. Neem op de afgesproken dag weer contact op.',
    href: '#akkoord',
    button: 'Noteer het antwoord',
  },
  agreed: {
    title: 'Kies wie je vraagt',
    text: 'De persoon zegt ja. Kies vrijwilligers uit de lijst en stuur hen het aanbod.',
    href: '#vrijwilligers',
    button: 'Zoek een vrijwilliger',
  },
  matched: {
    title: 'Vertel de persoon wie er komt',
    text: 'Zeg de voornaam, het moment en het bezoekwoord. Zo weet ze dat het van ons is.',
    href: '#bezoeken',
    button: 'Bekijk het bezoek',
  },
  visiting: {
    title: 'Volg het bezoek',
    text: 'Hoor bij beiden of ze verder willen. Rond af als het loopt.',
    href: '#bezoeken',
    button: 'Bekijk de bezoeken',
  },
};

/** The one thing that brings this case further; undefined when nothing is to be done any more. */
export function nextStep(view: Case, requests: readonly RequestView[]): NextStep | undefined {
  const { state, needsProfessional } = view;
  if (state === 'closed' || state === 'joined') {
    return undefined;
  }
  if (needsProfessional) {
    return fixed.professional;
  }
  if (state === 'new' || state === 'clarifying') {
    return view.firstContactAt === undefined ? makeContact(view) : askWhatSheWants(view);
  }
  return state === 'matching' ? followOffers(requests) : fixed[state];
}

function makeContact({ person, reports }: Case): NextStep {
  const reporterCanBeCalled = reports.some(({ reporter }) => reporter.phone !== undefined);
  const whom =
    person.phone === undefined && reporterCanBeCalled ? 'Bel de melder terug' : 'Neem contact op';
  const safe =
    person.safeContact === undefined
      ? 'Zoek eerst uit hoe dat veilig kan. Stuur niemand op het woord van een buur.'
      : `Let op: ${person.safeContact}`;
  return { title: whom, text: safe, href: '#contact', button: 'Noteer het contact' };
}

function askWhatSheWants({ neighbourhood }: Case): NextStep {
  return neighbourhood === undefined
    ? {
        title: 'Vul de wijk in',
        text: 'Zonder wijk kunnen we niemand in de buurt zoeken.',
        href: '#verkenning',
        button: 'Vul de gegevens aan',
      }
    : {
        title: 'Vraag wat de persoon zelf wil',
        text: 'Niets over haar zonder haar. Noteer ja, later of nee, en haar wensen.',
        href: '#akkoord',
        button: 'Noteer het antwoord',
      };
}

function followOffers(requests: readonly RequestView[]): NextStep {
  const alive = requests.filter(({ state }) => state !== 'closed');
  const seats = alive.flatMap((request) => request.seats);
  if (seats.some(({ state }) => state === 'held')) {
    return {
      title: 'Iemand zei ja: bevestig',
      text: 'Klopt de keuze voor jou? Bevestig, en vraag dan of de persoon akkoord is.',
      href: '#aanbod',
      button: 'Bekijk wie ja zei',
    };
  }
  if (seats.some(({ state }) => state === 'confirmed')) {
    return {
      title: 'Vraag of de persoon akkoord is',
      text: 'Zeg haar de voornaam van de vrijwilliger. Spreek samen het eerste bezoek af.',
      href: '#aanbod',
      button: 'Noteer het eerste bezoek',
    };
  }
  const waiting = alive.flatMap(({ offers }) => offers).filter(({ state }) => state === 'sent');
  return waiting.length > 0
    ? {
        title: 'Wacht op antwoord',
        text: `${waiting.length === 1 ? 'Eén vrijwilliger' : `${String(waiting.length)} vrijwilligers`} kreeg de vraag. Het antwoord komt vanzelf op deze pagina.`,
        href: '#aanbod',
        button: 'Bekijk het aanbod',
      }
    : {
        title: 'Niemand zei ja: vraag anderen',
        text: 'Kies nieuwe vrijwilligers, of een andere soort bezoek.',
        href: '#vrijwilligers',
        button: 'Zoek verder',
      };
}
