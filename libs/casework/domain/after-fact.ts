import type { CaseState } from './case-state.ts';
import type { CaseStep } from './case-step.ts';

/** How the search for volunteers stands, as matching says it. */
export type SearchStand = 'held' | 'asked' | 'confirmed' | 'agreed' | 'freed' | 'nobody';

/** How things stand when a fact is heard: it may come late. */
export interface Known {
  /** The step of the case. */
  readonly now: CaseStep | null;
  readonly search?: SearchStand | undefined;
  /** Whether the person knows who comes and when. */
  readonly told?: boolean | undefined;
}

interface Follows {
  /** The state to which the case goes, if that is a move it can make. */
  readonly to?: CaseState;
  /** The next step; undefined when it stays. */
  readonly step?: (known: Known) => CaseStep | undefined;
  /** The moment of a visit says when that step is due. */
  readonly dueByVisit?: true;
}

/** What follows in a case from each fact that is heard of it. */
const afterFact = {
  request_opened: { to: 'matching' },
  search_started: { step: stepOfSearch },
  search_stopped: { step: stepAfterEnd },
  search_ended: { step: stepAfterEnd },
  offer_sent: { step: stepOfSearch },
  offer_accepted: { step: stepOfSearch },
  offer_declined: { step: stepAfterEnd },
  offer_filled: { step: stepAfterEnd },
  offer_expired: { step: stepAfterEnd },
  offer_kept_back: { step: stepAfterEnd },
  offer_unreached: { step: stepAfterEnd },
  offer_withdrawn: { step: stepAfterEnd },
  seat_confirmed: { step: stepOfSearch },
  seat_agreed: { to: 'matched', step: stepOfSearch },
  seat_freed: { to: 'matching', step: stepOfNewSearch },
  visit_planned: {
    // another moment, or one more visit: she must hear it, if she did not yet
    step: (known) => {
      const step = stepOfVisit(known);
      const heardOfOne = step === 'visit_in_doubt' || step === 'visit';
      return heardOfOne ? stepToVisit(known) : step;
    },
    dueByVisit: true,
  },
  visit_doubted: {
    step: (known) => (stepOfVisit(known) === 'hear_visit' ? undefined : 'visit_in_doubt'),
    dueByVisit: true,
  },
  doubt_settled: {
    step: (known) => (stepOfVisit(known) === 'visit_in_doubt' ? stepToVisit(known) : undefined),
    dueByVisit: true,
  },
  person_told: {
    step: (known) =>
      stepOfVisit(known) === 'tell_person' && known.told === true ? 'visit' : undefined,
    dueByVisit: true,
  },
  address_released: {},
  visit_began: { to: 'visiting' },
  visit_put_off: { step: () => 'person_agrees' },
  visit_told: { step: () => 'hear_visit' },
} as const satisfies Readonly<Record<string, Follows>>;

/** A fact that a case follows, by the line that it leaves on the timeline where it leaves one. */
export type FollowedFact = keyof typeof afterFact;

export function followsFrom(fact: FollowedFact): Follows {
  return afterFact[fact];
}

const asksFor: Readonly<Record<SearchStand, CaseStep>> = {
  held: 'confirm',
  asked: 'wait',
  confirmed: 'person_agrees',
  agreed: 'tell_person',
  freed: 'fill_again',
  nobody: 'ask_others',
};

const whileVisiting: readonly (CaseStep | null)[] = [
  ...(['tell_person', 'visit_in_doubt', 'visit', 'hear_visit', 'follow'] as const),
];

function stepOfSearch({ now, search = 'nobody' }: Known): CaseStep | undefined {
  const step = asksFor[search];
  const isBehind = step === 'tell_person' && whileVisiting.includes(now);
  return step === now || isBehind ? undefined : step;
}

/** Where two go together, one who fell away is sought again before anything else is done. */
function stepOfNewSearch(known: Known): CaseStep | undefined {
  const { now, search } = known;
  if (search === 'asked' || search === 'held') {
    return stepOfSearch(known);
  }
  return now === 'fill_again' ? undefined : 'fill_again';
}

function stepAfterEnd(known: Known): CaseStep | undefined {
  return known.now === 'fill_again' ? stepOfNewSearch(known) : stepOfSearch(known);
}

/** The step that a visit brought; the first of them before there was one. */
function stepOfVisit({ now }: Known): CaseStep {
  return now !== null && whileVisiting.includes(now) ? now : 'tell_person';
}

function stepToVisit({ told = false }: Known): CaseStep {
  return told ? 'visit' : 'tell_person';
}
