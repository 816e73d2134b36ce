import { CITY, type City } from '#geography';
import { type CaseId, dayAndHour, type VolunteerId } from '#kernel';
import { Clock, type Tx } from '#platform';
import { Inject, Injectable } from '@nestjs/common';
import { VisitTalks } from '../../db/visit-talk.repository.ts';
import { nextVisit } from '../../domain/next-visit.ts';

export interface VisitAheadView {
  readonly caseId: CaseId;
  /** "do 10/12 om 14u" */
  readonly when: string;
}

/** The next visit of a volunteer, as far as one is planned. */
@Injectable()
export class VisitAhead {
  constructor(
    private readonly talks: VisitTalks,
    private readonly clock: Clock,
    @Inject(CITY) private readonly city: City,
  ) {}

  async within(tx: Tx, volunteerId: VolunteerId): Promise<VisitAheadView | undefined> {
    const next = nextVisit(await this.talks.unfinished(tx, volunteerId), this.clock.now());
    return next && { caseId: next.caseId, when: dayAndHour(next.plannedAt, this.city.zone) };
  }
}
