import { TextVolunteer } from '#dialogue';
import { doubtSettled } from '#facts';
import { CITY, type City, offerCalendarOf } from '#geography';
import { dayAndHour, type AccountId, type CaseId, DomainError, type VisitId } from '#kernel';
import { PutOffVisit } from '#matching';
import { Clock, Outbox, type Tx, UnitOfWork } from '#platform';
import { Inject, Injectable } from '@nestjs/common';
import type { VisitRow } from '../db/visit.entity.ts';
import { Visits } from '../db/visits.repository.ts';
import { askTime } from '../domain/ask-time.ts';
import { texts } from '../texts.nl.ts';
import { AskHowItWent } from './ask-how-it-went.ts';

interface Settled {
  readonly caseId: CaseId;
  readonly visitId: VisitId;
  readonly accountId: AccountId;
  readonly as: 'goes_on' | 'off';
}

/** One of us decides about a visit in doubt: it goes on, or it is off and another day is sought. */
@Injectable()
export class SettleDoubt {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly visits: Visits,
    private readonly putOffVisit: PutOffVisit,
    private readonly askHowItWent: AskHowItWent,
    private readonly textVolunteer: TextVolunteer,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
    @Inject(CITY) private readonly city: City,
  ) {}

  /** @throws DomainError `visit.unknown` when the case has no such visit; `visit.not_in_doubt` */
  run({ caseId, visitId, accountId, as }: Settled): Promise<void> {
    return this.unitOfWork.run(async (tx) => {
      const visit = await this.visits.findForUpdate(tx, visitId);
      if (visit?.caseId !== caseId) {
        throw new DomainError('visit.unknown', { visitId });
      }
      if (visit.doubtedAt === null) {
        throw new DomainError('visit.not_in_doubt', { visitId });
      }
      visit.doubtedAt = null;
      await this.visits.save(tx, visit);
      if (as === 'off') {
        await this.putOffVisit.run({ offerId: visit.offerId, accountId });
      } else {
        await this.goOn(tx, visit, accountId);
      }
    });
  }

  private async goOn(tx: Tx, visit: VisitRow, accountId: AccountId): Promise<void> {
    const { id: visitId, caseId, volunteerId, plannedAt } = visit;
    const at = plannedAt.toISOString();
    const told = visit.personToldAt === null ? 'no' : 'yes';
    await this.outbox.add(
      tx,
      doubtSettled({ visitId, caseId, volunteerId, plannedAt: at, told, accountId }),
    );
    const now = this.clock.now();
    if (plannedAt > now) {
      await this.tell(visit);
    } else if (askTime(plannedAt, offerCalendarOf(this.city)) <= now) {
      // the hour of that question passed while nobody knew whether there was a visit
      await this.askHowItWent.run({ visitId, plannedAt: at });
    }
  }

  private async tell({ id: visitId, caseId, volunteerId, plannedAt }: VisitRow): Promise<void> {
    await this.textVolunteer.run({
      volunteerId,
      body: ({ firstName }) => texts.goesOn(firstName, dayAndHour(plannedAt, this.city.zone)),
      purpose: 'visit.goes-on',
      about: { caseId, visitId },
      validUntil: plannedAt,
    });
  }
}
