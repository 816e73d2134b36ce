import type { CaseView } from '#casework';
import type { VisitId, VolunteerId } from '#kernel';
import type { VisitView } from '#visits';
import { personToldForm, settleDoubtForm } from '../forms/visit-forms.ts';
import type { ProofOf } from './case-page.ts';
import type { Badge } from '../words/state-words.ts';
import { volunteerHref } from '../volunteers/volunteer-href.ts';

const states: Readonly<Record<VisitView['state'], Badge>> = {
  planned: { text: 'gepland', kind: 'waiting' },
  released: { text: 'gepland, vrijwilliger heeft het adres', kind: 'good' },
  asked: { text: 'gevraagd hoe het ging', kind: 'waiting' },
  reported: { text: 'verteld hoe het ging', kind: 'good' },
  withdrawn: { text: 'gaat niet door', kind: 'quiet' },
};

/** What is so at this moment: an address that was opened is no visit that goes on. */
function badgeOf({ state, plannedAt, doubtedAt, arrivedAt, leftAt }: VisitView, now: Date): Badge {
  if (state !== 'planned' && state !== 'released') {
    return states[state];
  }
  if (doubtedAt !== undefined) {
    return { text: 'in twijfel', kind: 'urgent' };
  }
  if (leftAt !== undefined) {
    return { text: 'voorbij, vrijwilliger vertrok', kind: 'good' };
  }
  if (arrivedAt !== undefined) {
    return { text: 'bezoek loopt', kind: 'good' };
  }
  return plannedAt > now ? states[state] : { text: 'aankomst niet gemeld', kind: 'waiting' };
}

/** A visit: who goes, when, what she says at the door, and how it was. */
export interface VisitCard {
  readonly name: string;
  /** The page of who goes. */
  readonly href: string;
  readonly badge: Badge;
  readonly plannedAt: Date;
  /** To tell the person; of no use once the visit was. */
  readonly word: string | undefined;
  /** When the person heard who comes. */
  readonly toldAt: Date | undefined;
  /** It is in doubt, and somebody decides. */
  readonly inDoubt: boolean;
  /** Somebody should still tell her. */
  readonly mayTell: boolean;
  readonly visitId: VisitId;
  /** What its forms say of it, for them to carry. */
  readonly shown: { readonly told: string; readonly doubt: string };
  readonly report: string | undefined;
}

interface About {
  readonly names: ReadonlyMap<VolunteerId, string>;
  readonly now: Date;
  readonly proofOf: ProofOf;
}

export function visitCards(
  visits: readonly VisitView[],
  events: CaseView['events'],
  { names, now, proofOf }: About,
): VisitCard[] {
  return visits.map((visit) => {
    const { visitId, volunteerId, state, plannedAt, doubtedAt, word, personToldAt: toldAt } = visit;
    const isAhead = state === 'planned' || state === 'released';
    const typed = { visitId: [visitId] };
    return {
      ...{ visitId, plannedAt, toldAt },
      shown: { told: proofOf(personToldForm, typed), doubt: proofOf(settleDoubtForm, typed) },
      name: names.get(volunteerId) ?? 'naam gewist',
      href: volunteerHref(volunteerId),
      badge: badgeOf(visit, now),
      word: isAhead ? word : undefined,
      inDoubt: isAhead && doubtedAt !== undefined,
      mayTell: isAhead && doubtedAt === undefined && toldAt === undefined && plannedAt > now,
      report: events.findLast(
        ({ kind, refs }) => kind === 'visit_reported' && refs['visitId'] === visitId,
      )?.text,
    };
  });
}
