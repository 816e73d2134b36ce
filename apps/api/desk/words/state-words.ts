import type { CaseState } from '#casework';
import type { City, CityRole } from '#geography';
import type { ReportStatus } from '#intake';
import type {
  ExcludedBy,
  OfferState,
  RequestState,
  RequestView,
  Search,
  SeatState,
  Task,
} from '#matching';
import type { MessageView } from '#messaging';

/** How strongly a badge speaks; its words always say the same. */
type BadgeKind = 'new' | 'urgent' | 'waiting' | 'good' | 'quiet';

export interface Badge {
  readonly text: string;
  readonly kind: BadgeKind;
}

export const caseStates: Readonly<Record<CaseState, Badge>> = {
  new: { text: 'nieuw', kind: 'new' },
  clarifying: { text: 'verkennen', kind: 'waiting' },
  waiting: { text: 'later opnieuw vragen', kind: 'quiet' },
  agreed: { text: 'akkoord', kind: 'good' },
  matching: { text: 'vrijwilliger gezocht', kind: 'waiting' },
  matched: { text: 'vrijwilliger gevonden', kind: 'good' },
  visiting: { text: 'bezoeken begonnen', kind: 'good' },
  closed: { text: 'afgerond', kind: 'quiet' },
  joined: { text: 'bij een ander dossier gevoegd', kind: 'quiet' },
};

/** What a reporter may know of how far it is, as the desk says it. */
export const reportStates: Readonly<Record<ReportStatus, string>> = {
  received: 'ontvangen',
  in_progress: 'wordt opgevolgd',
  closed: 'afgerond',
};

export const offerStates: Readonly<Record<OfferState, Badge>> = {
  sent: { text: 'gevraagd', kind: 'waiting' },
  accepted: { text: 'zei ja', kind: 'good' },
  declined: { text: 'zei nee', kind: 'quiet' },
  filled: { text: 'iemand anders was eerst', kind: 'quiet' },
  expired: { text: 'antwoordde niet op tijd', kind: 'quiet' },
  withdrawn: { text: 'ingetrokken', kind: 'quiet' },
};

export const seatStates: Readonly<Record<SeatState, Badge>> = {
  open: { text: 'vrij', kind: 'waiting' },
  held: { text: 'zei ja, nog te bevestigen', kind: 'new' },
  confirmed: { text: 'bevestigd, nu de persoon nog', kind: 'new' },
  agreed: { text: 'de persoon is akkoord', kind: 'good' },
  released: { text: 'heeft het adres', kind: 'good' },
};

export const requestStates: Readonly<Record<RequestState, Badge>> = {
  open: { text: 'loopt', kind: 'waiting' },
  filled: { text: 'ingevuld', kind: 'good' },
  closed: { text: 'gestopt', kind: 'quiet' },
};

/** How a search by waves stands. */
export const searchWords: Readonly<Record<Exclude<Search, 'by_hand'> | 'filled', string>> = {
  running: 'We vragen vanzelf verder, tot iemand ja zegt.',
  filled: 'Iemand zei ja. Valt die weg, dan vragen we vanzelf verder.',
  stopped: 'Een coördinator stopte de zoektocht.',
  nobody: 'Niemand meer om te vragen. Beslis zelf wie je nog vraagt, of begin opnieuw.',
};

export const reachWords: Readonly<Record<RequestView['border'], string>> = {
  street: 'We zoeken in de straat.',
  neighbourhood: 'We zoeken in de eigen wijk.',
  bordering: 'We zoeken tot in de wijken ernaast.',
  city: 'We zoeken in de hele stad.',
};

/** Who says that a volunteer is not to be proposed for a person. */
export const excludedWords: Readonly<Record<ExcludedBy, string>> = {
  person: 'De persoon wil deze vrijwilliger niet',
  volunteer: 'De vrijwilliger kent de persoon, of wil dit niet',
  family: 'De vrijwilliger is familie van wie meldde',
  coordinator: 'Ik vind dit geen goede keuze',
};

/** What is asked of a volunteer. */
export const taskWords: Readonly<Record<Task, string>> = {
  lasting: 'Voor langere tijd, elke week',
  single: 'Eén keer',
  urgent: 'Dringend, vandaag nog',
};

export const messageStates: Readonly<Record<MessageView['state'], string>> = {
  waiting: 'nog te versturen',
  sending: 'wordt verstuurd',
  sent: 'verstuurd',
  delivered: 'aangekomen',
  undelivered: 'niet aangekomen',
  failed: 'mislukt',
  refused: 'geweigerd',
  unknown: 'onzeker of het vertrok',
  expired: 'te laat, niet verstuurd',
  blocked: 'tegengehouden',
  received: 'ontvangen',
};

/** «Babbelbuddy»; a role that the city's file does not name any more stays as it is. */
export function roleName({ roles }: Pick<City, 'roles'>, role: CityRole): string {
  return roles[role]?.name ?? role;
}

export function sayYesNo(value: boolean): string {
  return value ? 'ja' : 'nee';
}

export const channelNames = {
  web: 'via de website',
  phone: 'via de telefoon',
  sms: 'via sms',
  operator: 'opgenomen door een medewerker',
} as const;
