import { CITY, type City } from '#geography';
import { type CaseId, localDate, type VolunteerId } from '#kernel';
import { Clock, UnitOfWork } from '#platform';
import { Inject, Injectable } from '@nestjs/common';
import { VolunteerMatches } from '../../db/volunteer-matches.repository.ts';
import { Volunteers } from '../../db/volunteers.repository.ts';
import type { MatchEnd } from '../../domain/match-end.ts';
import { PlanSupport } from '../plan-support.ts';
import { type By, WriteEvent } from '../write-event.ts';

interface EndedMatch {
  readonly caseId: CaseId;
  readonly volunteerId: VolunteerId;
  readonly role: string;
  readonly reason: MatchEnd;
  readonly by: By;
}

/** A volunteer is not there for somebody any more. */
@Injectable()
export class EndMatch {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly volunteers: Volunteers,
    private readonly matches: VolunteerMatches,
    private readonly planSupport: PlanSupport,
    private readonly writeEvent: WriteEvent,
    private readonly clock: Clock,
    @Inject(CITY) private readonly city: City,
  ) {}

  /** Where none runs, nothing happens. @throws DomainError `volunteer.unknown` */
  run({ caseId, volunteerId, role, reason, by }: EndedMatch): Promise<void> {
    return this.unitOfWork.run(async (tx) => {
      const row = await this.volunteers.lock(tx, volunteerId);
      const day = localDate(this.clock.now(), this.city.zone);
      if (await this.matches.end(tx, { caseId, volunteerId, role }, { day, reason })) {
        const refs = { caseId, role, reason };
        await this.writeEvent.within(tx, row, { kind: 'match_ended', refs, ...by });
        await this.planSupport.within(tx, volunteerId);
      }
    });
  }
}
