import { addWorkingDays, type WorkCalendar } from '#kernel';

/** In how many working days a step must be taken; null when it waits for somebody else. */
const within = {
  /** Nobody spoke with the person yet; its moment follows from the report. */
  contact: 2,
  /** Something new came to a case that was closed. */
  read_again: 2,
  /** Does she want it, and what does she wish? */
  answer: 2,
  /** Her number said stop on the telephone: was it she? */
  confirm_stop: 1,
  /** She said no while danger waits: the case closes when somebody wrote what was done. */
  settle_danger: 0,
  ask_again: 10,
  find: 2,
  wait: null,
  confirm: 1,
  person_agrees: 2,
  ask_others: 1,
  fill_again: 1,
  tell_person: 1,
  /** Its volunteer wrote that she cannot come: the person must hear it before she waits for nobody. */
  visit_in_doubt: 0,
  visit: 2,
  hear_visit: 2,
  follow: 10,
} as const satisfies Readonly<Record<string, number | null>>;

/** What must be done next in a case. */
export type CaseStep = keyof typeof within;

export function stepDueAt(step: CaseStep, now: Date, calendar: WorkCalendar): Date | null {
  const days = within[step];
  if (days === null) {
    return null;
  }
  return days === 0 ? now : addWorkingDays(now, days, calendar);
}

/**
 * The step after a talk with the person; undefined when it changes nothing. What was overdue gets its time
 * anew: somebody is at it.
 */
export function stepAfterTalk(now: CaseStep | null, isLate: boolean): CaseStep | undefined {
  const step = afterTalk[now ?? 'contact'];
  return step ?? (isLate && now !== null ? (whenLate[now] ?? now) : undefined);
}

/** The step after she said no or later; undefined when the case ends. */
export function stepAfterNo(said: {
  readonly isLater: boolean;
  /** Only a number says that it was she. */
  readonly unsure: boolean;
  /** An alert that nobody took, or of which nobody wrote what was done. */
  readonly dangerWaits: boolean;
}): CaseStep | undefined {
  if (said.isLater) {
    return 'ask_again';
  }
  if (said.unsure) {
    return 'confirm_stop';
  }
  return said.dangerWaits ? 'settle_danger' : undefined;
}

const afterTalk: Readonly<Partial<Record<CaseStep, CaseStep>>> = {
  contact: 'answer',
  read_again: 'answer',
  hear_visit: 'follow',
};
const whenLate: Readonly<Partial<Record<CaseStep, CaseStep>>> = { ask_again: 'answer' };

const beforeVisit: readonly CaseStep[] = ['tell_person', 'visit_in_doubt'];

/** Until a visit the person must have heard of it; it is followed up on the first working day after it. */
export function dueOfVisit(
  step: CaseStep,
  plannedAt: Date,
  now: Date,
  calendar: WorkCalendar,
): Date {
  const soon = beforeVisit.includes(step) ? stepDueAt(step, now, calendar) : null;
  return soon === null
    ? addWorkingDays(plannedAt, 1, calendar)
    : new Date(Math.min(soon.getTime(), plannedAt.getTime()));
}

/** What is known of an offer, by the lines on the timeline. */
type OfferStand = 'open' | 'accepted' | 'confirmed' | 'agreed' | 'ended' | 'freed';

const standOf: Readonly<Record<string, OfferStand>> = {
  offer_sent: 'open',
  offer_accepted: 'accepted',
  seat_confirmed: 'confirmed',
  seat_agreed: 'agreed',
  offer_declined: 'ended',
  offer_filled: 'ended',
  offer_expired: 'ended',
  offer_withdrawn: 'ended',
  seat_freed: 'freed',
};

const order: readonly OfferStand[] = ['open', 'accepted', 'confirmed', 'agreed', 'ended', 'freed'];

export interface OfferLine {
  readonly kind: string;
  readonly offerId: string;
}

/** The kinds of lines that tell how offers stand. */
const offerKinds: readonly string[] = Object.keys(standOf);

/** What the first stand that an offer has, in this order, asks for. */
const asksFor: readonly (readonly [OfferStand, CaseStep])[] = [
  ['accepted', 'confirm'],
  ['open', 'wait'],
  ['confirmed', 'person_agrees'],
  ['agreed', 'tell_person'],
  ['freed', 'fill_again'],
];

/** What follows from how the offers of a case stand. The lines may come in any order. */
export function stepAfterOffers(lines: readonly OfferLine[]): CaseStep {
  const stands = standsOf(lines);
  const found = asksFor.find(([stand]) => stands.has(stand));
  const hadSomebody = lines.some(({ kind }) => kind === 'offer_accepted');
  return found?.[1] ?? (hadSomebody ? 'fill_again' : 'ask_others');
}

/** How the offers stand, each as far as it came. */
function standsOf(lines: readonly OfferLine[]): ReadonlySet<OfferStand> {
  const stands = new Map<string, OfferStand>();
  for (const { kind, offerId } of lines) {
    const stand = standOf[kind];
    const known = stands.get(offerId);
    if (stand !== undefined && order.indexOf(stand) > (known ? order.indexOf(known) : -1)) {
      stands.set(offerId, stand);
    }
  }
  return new Set(stands.values());
}

const whileVisiting: readonly CaseStep[] = [
  'tell_person',
  'visit_in_doubt',
  'visit',
  'hear_visit',
  'follow',
];
const endings: readonly string[] = [
  ...['offer_declined', 'offer_filled', 'offer_expired', 'offer_withdrawn', 'seat_freed'],
];

/** What is known when a fact is heard. */
export interface Heard {
  /** Whether the person knows who comes and when, as the visit stands now: a fact may come late. */
  readonly told?: boolean;
  readonly kind: string;
  readonly now: CaseStep | null;
  readonly offers: readonly OfferLine[];
}

/** The step after a fact; undefined when the fact changes nothing. */
export function stepAfterFact(heard: Heard): CaseStep | undefined {
  const { kind, now, told = false } = heard;
  const visits = now !== null && whileVisiting.includes(now);
  if (!offerKinds.includes(kind)) {
    return afterVisitFact(kind, visits ? now : 'tell_person', told);
  }
  const step = afterOfferFact(heard);
  return step === now || (step === 'tell_person' && visits) ? undefined : step;
}

type AfterFact = (now: CaseStep, told: boolean) => CaseStep | undefined;

const afterVisitFacts: Readonly<Record<string, AfterFact>> = {
  person_told: (now, told) => (now === 'tell_person' && told ? 'visit' : undefined),
  visit_doubted: (now) => (now === 'hear_visit' ? undefined : 'visit_in_doubt'),
  doubt_settled: (now, told) =>
    now === 'visit_in_doubt' ? (told ? 'visit' : 'tell_person') : undefined,
  visit_put_off: () => 'person_agrees',
  // another moment, or one more visit: she must hear it, if she did not yet
  visit_planned: (now, told) =>
    now === 'visit_in_doubt' || now === 'visit' ? (told ? 'visit' : 'tell_person') : now,
  visit_told: () => 'hear_visit',
};

function afterVisitFact(kind: string, now: CaseStep, told: boolean): CaseStep | undefined {
  return Object.hasOwn(afterVisitFacts, kind) ? afterVisitFacts[kind]?.(now, told) : undefined;
}

/** Where two go together, one who fell away is sought again before anything else is done. */
function afterOfferFact({ kind, now, offers }: Heard): CaseStep {
  const step = stepAfterOffers(offers);
  const seeks = kind === 'seat_freed' || (now === 'fill_again' && endings.includes(kind));
  return seeks && step !== 'wait' && step !== 'confirm' ? 'fill_again' : step;
}
