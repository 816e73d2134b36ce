import type { CaseView } from '#casework';
import type { VolunteerId } from '#kernel';
import type { VisitView } from '#visits';
import type { Badge } from '../words/state-words.ts';

const states: Readonly<Record<VisitView['state'], Badge>> = {
  planned: { text: 'gepland', kind: 'waiting' },
  released: { text: 'vrijwilliger heeft het adres', kind: 'good' },
  asked: { text: 'gevraagd hoe het ging', kind: 'waiting' },
  reported: { text: 'verteld hoe het ging', kind: 'good' },
  withdrawn: { text: 'gaat niet door', kind: 'quiet' },
};

/** A visit: who goes, when, what she says at the door, and how it was. */
export interface VisitCard {
  readonly name: string;
  readonly badge: Badge;
  readonly plannedAt: Date;
  /** To tell the person; of no use once the visit was. */
  readonly word: string | undefined;
  readonly report: string | undefined;
}

export function visitCards(
  visits: readonly VisitView[],
  events: CaseView['events'],
  names: ReadonlyMap<VolunteerId, string>,
): VisitCard[] {
  return visits.map(({ visitId, volunteerId, state, plannedAt, word }) => ({
    name: names.get(volunteerId) ?? 'naam gewist',
    badge: states[state],
    plannedAt,
    word: state === 'planned' || state === 'released' ? word : undefined,
    report: events.findLast(
      ({ kind, refs }) => kind === 'visit_reported' && refs['visitId'] === visitId,
    )?.text,
  }));
}
