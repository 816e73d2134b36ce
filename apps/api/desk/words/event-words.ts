import type { AutomaticCallState } from '#calls';
import type { CaseEvent, EventKind, EventStates, Outcome } from '#casework';
import { caseStates } from './state-words.ts';

type BeadKind = 'report' | 'call' | 'sms' | 'visit' | 'look' | 'alert' | 'decision';

/** How a line of the timeline reads. */
export interface EventWords {
  readonly title: string;
  readonly kind?: BeadKind;
}

type Words<Kind extends keyof EventStates, State extends keyof EventStates[Kind]> = Readonly<
  Record<EventStates[Kind][State] & string, string>
>;

const contactWith: Words<'contact', 'with'> = {
  person: 'de persoon',
  reporter: 'de melder',
  carer: 'een hulpverlener of familielid',
};

const answers: Words<'agreement', 'answer'> = {
  yes: 'De persoon zegt ja',
  later: 'De persoon zegt: later',
  no: 'De persoon zegt nee',
};

export const outcomeWords: Readonly<Record<Outcome, string>> = {
  visits_go_on: 'De bezoeken lopen verder',
  met_once: 'Eén keer ontmoet',
  referred: 'Doorverwezen naar een andere dienst',
  declined: 'De persoon wil dit niet',
  not_reached: 'De persoon is niet bereikt',
  no_need: 'Er was geen nood aan hulp',
  moved_or_died: 'Verhuisd of overleden',
};

/** Whom we called back through the hotline. */
const calledWhom: Words<'called_back', 'whom'> = {
  caller: 'De beller',
  recipient: 'Wie de sms moest krijgen',
  reporter: 'De melder',
  person: 'De persoon',
  volunteer: 'De vrijwilliger',
};

const calledHow: Words<'called_back', 'result'> = {
  spoken: 'er werd opgenomen',
  no_answer: 'niemand nam op',
  busy: 'de lijn was bezet',
  unreachable: 'het nummer was niet bereikbaar',
  hung_up: 'neergelegd voor iemand opnam',
  unclear: 'niet geweten hoe het afliep',
};

/** What came of a call that a machine speaks. */
const automaticCallWords: Words<'volunteer_called', 'result'> = {
  yes: 'drukte 1, ja',
  no: 'drukte 2, nee',
  person: 'drukte 0, wil een mens spreken',
  no_answer: 'niemand nam op',
  busy: 'de lijn was bezet',
  unreachable: 'het nummer was niet bereikbaar',
  silent: 'er werd opgenomen, maar niemand koos iets',
  refused: 'dit nummer kan niet gebeld worden',
  too_late: 'het was te laat om nog te bellen',
  unknown: 'niet geweten of de telefoon rinkelde',
};

/** What came of a call that a machine speaks; undefined while it goes on, and of one that was never placed. */
export function sayAutomaticCall(state: AutomaticCallState): string | undefined {
  return state in automaticCallWords
    ? automaticCallWords[state as keyof typeof automaticCallWords]
    : undefined;
}

const ownWishes: Words<'own_wish', 'wish'> = {
  change: 'er moet iets veranderen',
  complaint: 'een klacht',
  human: 'wil iemand spreken',
  no_call: 'wordt liever niet gebeld',
};

/** What happened to a volunteer's offer; her name follows from the refs. */
const aboutVolunteer = {
  offer_sent: { title: 'Aanbod aan …', kind: 'sms' },
  offer_accepted: { title: '… zegt ja', kind: 'sms' },
  offer_declined: { title: '… zegt nee', kind: 'sms' },
  offer_filled: { title: '… hoort dat iemand anders eerst was', kind: 'sms' },
  offer_expired: { title: '… antwoordde niet op tijd', kind: 'sms' },
  offer_kept_back: {
    title:
      '… werd toch niet gevraagd: toen de vraag mocht vertrekken, liet een regel het niet meer toe',
    kind: 'decision',
  },
  offer_unreached: { title: '… werd niet bereikt', kind: 'sms' },
  offer_withdrawn: { title: 'Aanbod aan … ingetrokken', kind: 'sms' },
  seat_confirmed: { title: '… bevestigd als vrijwilliger', kind: 'decision' },
  seat_agreed: { title: 'De persoon is akkoord met …', kind: 'decision' },
  volunteer_excluded: { title: 'Niet meer voorstellen: …', kind: 'decision' },
  volunteer_allowed: { title: 'Mag weer voorgesteld worden: …', kind: 'decision' },
  seat_reopened: { title: 'Plaats van … weer vrij', kind: 'decision' },
  seat_freed: { title: '… komt niet: we zoeken opnieuw', kind: 'decision' },
  visit_held_back: { title: 'Bezoek van … wacht op een tweede vrijwilliger', kind: 'visit' },
  visit_planned: { title: 'Eerste bezoek van … gepland', kind: 'visit' },
  visit_doubted: { title: 'Bezoek van … in twijfel', kind: 'visit' },
  doubt_settled: { title: 'Bezoek van … gaat toch door', kind: 'decision' },
  person_told: { title: 'De persoon weet dat … komt', kind: 'call' },
  address_released: { title: '… zag het adres', kind: 'visit' },
  address_shown_again: { title: '… zag het adres nog eens', kind: 'visit' },
  visit_arrived: { title: '… is aangekomen', kind: 'visit' },
  visit_left: { title: '… is vertrokken', kind: 'visit' },
  volunteer_wrote: { title: '… schrijft', kind: 'sms' },
  visit_reported: { title: '… vertelt over het bezoek', kind: 'visit' },
  visit_withdrawn: { title: 'Bezoek van … gaat niet door', kind: 'visit' },
} as const satisfies Partial<
  Record<EventKind, EventWords & { readonly title: `${string}…${string}` }>
>;

const fixed = {
  danger_anew: {
    title: 'Opnieuw tekens van gevaar: wie dienst heeft, kreeg meteen een nieuw bericht',
    kind: 'alert',
  },
  report_received: { title: 'Melding ontvangen', kind: 'report' },
  report_amended: { title: 'Melding aangevuld', kind: 'report' },
  joined: { title: 'Melding van een ander dossier toegevoegd', kind: 'report' },
  unjoined: { title: 'Toegevoegde melding weer losgemaakt', kind: 'report' },
  alert_left: {
    title: 'Het alarm ging naar een ander dossier: iemand anders belde met deze telefoon',
    kind: 'alert',
  },
  alert_raised: { title: 'Tekens van gevaar: alarm naar wie dienst heeft', kind: 'alert' },
  person_changed: { title: 'Gegevens van de persoon gewijzigd', kind: 'decision' },
  alert_settled: { title: 'Na het alarm: wat er gedaan is', kind: 'alert' },
  violence_at_home: {
    title: 'Misschien geweld thuis: alleen een professional, en niet terugbellen of schrijven',
    kind: 'alert',
  },
  clarified: { title: 'Gegevens aangevuld na verkenning', kind: 'decision' },
  reporter_told: { title: 'De melder weet dat iemand ermee bezig is', kind: 'sms' },
  request_opened: { title: 'Zoektocht naar een vrijwilliger gestart', kind: 'decision' },
  search_started: { title: 'Zoektocht gestart', kind: 'decision' },
  search_stopped: { title: 'Zoektocht gestopt', kind: 'decision' },
  search_ended: { title: 'Zoektocht ten einde: niemand meer om te vragen', kind: 'decision' },
  offers_chosen: { title: 'Reden voor de keuze van vrijwilligers', kind: 'decision' },
  replied: { title: 'Antwoord per sms gestuurd', kind: 'sms' },
  person_wrote: { title: 'De persoon schrijft', kind: 'sms' },
  reporter_wrote: { title: 'De melder schrijft', kind: 'sms' },
  note: { title: 'Notitie' },
  reopened: { title: 'Dossier weer geopend', kind: 'decision' },
} as const satisfies Partial<Record<EventKind, EventWords>>;

const composed: {
  readonly [Kind in keyof EventStates]: (states: EventStates[Kind]) => EventWords;
} = {
  contact: ({ with: whom, result, danger }) => ({
    title:
      (result === 'spoken' ? 'Gesproken met ' : 'Geen antwoord van ') +
      contactWith[whom] +
      (danger === undefined ? '' : ': er is nu gevaar'),
    kind: 'call',
  }),
  called_back: ({ whom, result }) => ({
    title: `${calledWhom[whom]} gebeld: ${calledHow[result]}`,
    kind: 'call',
  }),
  volunteer_called: ({ result }) => ({
    title: `Automatisch gebeld naar …: ${automaticCallWords[result]}`,
    kind: 'call',
  }),
  agreement: ({ answer, via }) => ({
    title: answers[answer] + (via === 'phone' ? ', aan de telefoon, met het eigen nummer' : ''),
    kind: 'decision',
  }),
  own_wish: ({ wish }) => ({ title: `De persoon belt zelf: ${ownWishes[wish]}`, kind: 'call' }),
  outcome: ({ outcome }) => ({ title: `Afgerond: ${outcomeWords[outcome]}`, kind: 'decision' }),
  alert_acknowledged: ({ via }) => ({
    title: via === 'text' ? 'Alarm opgenomen, per sms' : 'Alarm opgenomen',
    kind: 'alert',
  }),
  state_changed: ({ to }) => ({ title: `Dossier: ${caseStates[to].text}` }),
};

type Stated = Extract<CaseEvent, { readonly kind: keyof EventStates }>;

function hasStates(event: CaseEvent): event is Stated {
  return Object.hasOwn(composed, event.kind);
}

function sayStates<Kind extends keyof EventStates>(event: {
  readonly kind: Kind;
  readonly refs: EventStates[Kind];
}): EventWords {
  return composed[event.kind](event.refs);
}

/** Each kind has its words: one without does not compile. */
const plain: Readonly<Record<Exclude<EventKind, keyof EventStates>, EventWords>> = {
  ...aboutVolunteer,
  ...fixed,
};

/** @param volunteer the name of whom the line is about, when it is about a volunteer */
export function sayEvent(event: CaseEvent, volunteer: string): EventWords {
  const { kind } = event;
  const said = hasStates(event) ? sayStates(event) : plain[event.kind];
  const isAbout = Object.hasOwn(aboutVolunteer, kind) || kind === 'volunteer_called';
  return isAbout ? { ...said, title: said.title.replace('…', () => volunteer) } : said;
}
