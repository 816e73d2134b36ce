import type { CaseId, OfferId, VisitId } from '#kernel';
import { goingOn } from './going-on.ts';
import type { Step } from './standing.ts';

/** What a volunteer's words are about. */
export interface InQuestion {
  readonly caseId: CaseId;
  readonly offerId?: OfferId;
  readonly visitId?: VisitId;
}

interface TalkedVisit {
  readonly visitId: VisitId;
  readonly caseId: CaseId;
  readonly plannedAt: Date | null;
}

/** All that she stands in with us. */
export interface Involved {
  /** Planned, going on, or not told about yet. */
  readonly visits: readonly TalkedVisit[];
  readonly offers: readonly { readonly caseId: CaseId; readonly offerId: OfferId }[];
  /** Where a place is hers. */
  readonly served: readonly CaseId[];
}

/**
 * The case on whose timeline the words of a volunteer stand; undefined where there is none, or where it is not
 * sure which: then they stand with her only, for words about one person do not belong with another.
 */
export function caseInQuestion(
  step: Step | undefined,
  involved: Involved,
  now: Date,
): InQuestion | undefined {
  const { visits, offers } = involved;
  if (step !== undefined && 'offerId' in step) {
    return offers.find(({ offerId }) => offerId === step.offerId);
  }
  const visit = isAboutVisit(step) ? nearest(visits, now) : goingOn(visits, now);
  if (visit !== undefined) {
    return { caseId: visit.caseId, visitId: visit.visitId };
  }
  return onlyOne(involved);
}

function isAboutVisit(step: Step | undefined): boolean {
  return (
    step?.do === 'tell_presence' ||
    (step?.do === 'human' && (step.reason === 'changed_mind' || step.reason === 'presence'))
  );
}

function nearest(visits: readonly TalkedVisit[], now: Date): TalkedVisit | undefined {
  const away = ({ plannedAt }: TalkedVisit): number =>
    Math.abs((plannedAt?.getTime() ?? 0) - now.getTime());
  return visits.toSorted((a, b) => away(a) - away(b))[0];
}

function onlyOne({ visits, offers, served }: Involved): InQuestion | undefined {
  const all: readonly InQuestion[] = [
    ...visits.map(({ caseId, visitId }) => ({ caseId, visitId })),
    ...offers,
    ...served.map((caseId) => ({ caseId })),
  ];
  const [only, ...others] = new Set(all.map(({ caseId }) => caseId));
  return only === undefined || others.length > 0 ? undefined : all[0];
}
