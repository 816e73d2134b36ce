import { type CaseId, type OfferId, type ReportId, type VisitId } from '#kernel';

/** What a message is about. */
export interface About {
  readonly caseId?: CaseId | undefined;
  readonly reportId?: ReportId | undefined;
  readonly offerId?: OfferId | undefined;
  readonly visitId?: VisitId | undefined;
}

/** The ids that stand on a row. */
export function aboutOf(ids: {
  readonly [Name in keyof Required<About>]: About[Name] | null;
}): About {
  return {
    caseId: ids.caseId ?? undefined,
    reportId: ids.reportId ?? undefined,
    offerId: ids.offerId ?? undefined,
    visitId: ids.visitId ?? undefined,
  };
}
