import type { CaseId, OfferId, VisitId, VolunteerId } from '#kernel';
import { UnitOfWork } from '#platform';
import { Injectable } from '@nestjs/common';
import { Visits } from '../db/visits.repository.ts';
import type { VisitState } from '../domain/visit-state.ts';
import { VisitWords } from './visit-words.ts';

/** A visit as the desk shows it. The report's words stand on the case's timeline. */
export interface VisitView {
  readonly visitId: VisitId;
  readonly offerId: OfferId;
  readonly volunteerId: VolunteerId;
  readonly state: VisitState;
  readonly plannedAt: Date;
  /** What the visitor says at the door; the coordinator tells it to the person. Erased with the volunteer. */
  readonly word: string | undefined;
  /** Since when it is in doubt whether it takes place. */
  readonly doubtedAt: Date | undefined;
  /** When the person heard who comes. */
  readonly personToldAt: Date | undefined;
  readonly arrivedAt: Date | undefined;
  readonly leftAt: Date | undefined;
  readonly releasedAt: Date | undefined;
  readonly askedAt: Date | undefined;
  readonly reportedAt: Date | undefined;
}

/** The first planned first. */
@Injectable()
export class VisitsOfCase {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly visits: Visits,
    private readonly words: VisitWords,
  ) {}

  run(caseId: CaseId): Promise<VisitView[]> {
    return this.unitOfWork.run(async (tx) => {
      const views: VisitView[] = [];
      for (const row of await this.visits.ofCase(tx, caseId)) {
        views.push({
          visitId: row.id,
          offerId: row.offerId,
          volunteerId: row.volunteerId,
          state: row.state,
          plannedAt: row.plannedAt,
          word: await this.words.unlessErased(tx, row),
          doubtedAt: row.doubtedAt ?? undefined,
          personToldAt: row.personToldAt ?? undefined,
          arrivedAt: row.arrivedAt ?? undefined,
          leftAt: row.leftAt ?? undefined,
          releasedAt: row.releasedAt ?? undefined,
          askedAt: row.askedAt ?? undefined,
          reportedAt: row.reportedAt ?? undefined,
        });
      }
      return views;
    });
  }
}
