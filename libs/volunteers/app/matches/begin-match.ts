import { CITY, type City } from '#geography';
import {
  type CaseId,
  DomainError,
  type LocalDate,
  localDate,
  newId,
  type RequestId,
  type VolunteerId,
} from '#kernel';
import { Clock, UnitOfWork } from '#platform';
import { Inject, Injectable } from '@nestjs/common';
import { VolunteerMatchRow } from '../../db/volunteer-match.entity.ts';
import { VolunteerMatches } from '../../db/volunteer-matches.repository.ts';
import { Volunteers } from '../../db/volunteers.repository.ts';
import { AskWhatItMeant } from '../meaning/ask-what-it-meant.ts';
import { PlanSupport } from '../plan-support.ts';
import { type By, WriteEvent } from '../write-event.ts';

export interface NewMatch {
  readonly caseId: CaseId;
  readonly volunteerId: VolunteerId;
  readonly role: string;
  /** The place it came from; left out where the two had met before us. */
  readonly requestId?: RequestId;
  /** Today unless it began before. */
  readonly fromDay?: LocalDate;
  readonly by: By;
}

/** A volunteer is there for somebody from now on. */
@Injectable()
export class BeginMatch {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly volunteers: Volunteers,
    private readonly matches: VolunteerMatches,
    private readonly planSupport: PlanSupport,
    private readonly askWhatItMeant: AskWhatItMeant,
    private readonly writeEvent: WriteEvent,
    private readonly clock: Clock,
    @Inject(CITY) private readonly city: City,
  ) {}

  /** Begun twice, it runs once. @throws DomainError `volunteer.unknown`, `volunteer.match_ahead` */
  run({ caseId, volunteerId, role, requestId, fromDay, by }: NewMatch): Promise<void> {
    return this.unitOfWork.run(async (tx) => {
      const row = await this.volunteers.lock(tx, volunteerId);
      if ((await this.matches.running(tx, { caseId, volunteerId, role })) !== null) {
        return;
      }
      const now = this.clock.now();
      const today = localDate(now, this.city.zone);
      if (fromDay !== undefined && fromDay > today) {
        throw new DomainError('volunteer.match_ahead');
      }
      const match = Object.assign(new VolunteerMatchRow(), {
        ...{ id: newId<'volunteer-match'>(now.getTime()), caseId, volunteerId, role },
        ...{ requestId: requestId ?? null, fromDay: fromDay ?? today },
        ...{ untilDay: null, reason: null },
      });
      await this.matches.add(tx, match);
      await this.writeEvent.within(tx, row, { kind: 'match_began', refs: { caseId, role }, ...by });
      await this.planSupport.within(tx, volunteerId);
      await this.askWhatItMeant.plan(tx, match);
    });
  }
}
