import { TextVolunteer } from '#dialogue';
import { personTold } from '#facts';
import { CITY, type City } from '#geography';
import { dayAndHour, type AccountId, type CaseId, DomainError, type VisitId } from '#kernel';
import { Clock, Outbox, type Tx, UnitOfWork } from '#platform';
import { Inject, Injectable } from '@nestjs/common';
import type { VisitRow } from '../db/visit.entity.ts';
import { Visits } from '../db/visits.repository.ts';
import { isAhead } from '../domain/visit-state.ts';
import { texts } from '../texts.nl.ts';

interface Told {
  readonly caseId: CaseId;
  readonly visitId: VisitId;
  readonly accountId: AccountId;
}

/** The person knows who comes, when, and with which word: now, and not before, the volunteer hears that. */
@Injectable()
export class NotePersonTold {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly visits: Visits,
    private readonly textVolunteer: TextVolunteer,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
    @Inject(CITY) private readonly city: City,
  ) {}

  /**
   * Of two who visit together she was told in one talk. Noting it twice is noting it once.
   * @throws DomainError `visit.unknown` when the case has no such visit; `visit.not_ahead` when it was, or is off
   */
  run({ caseId, visitId, accountId }: Told): Promise<void> {
    return this.unitOfWork.run(async (tx) => {
      const visit = await this.visits.findForUpdate(tx, visitId);
      if (visit?.caseId !== caseId) {
        throw new DomainError('visit.unknown', { visitId });
      }
      if (!isAhead(visit.state)) {
        throw new DomainError('visit.not_ahead', { visitId, state: visit.state });
      }
      const untold = (await this.visits.atTheSameDoor(tx, visit)).filter(
        (one) => one.personToldAt === null && isAhead(one.state),
      );
      for (const one of untold) {
        await this.note(tx, one, accountId);
      }
    });
  }

  private async note(tx: Tx, visit: VisitRow, accountId: AccountId): Promise<void> {
    const now = this.clock.now();
    Object.assign(visit, { personToldAt: now, personToldBy: accountId });
    await this.visits.save(tx, visit);
    const { id: visitId, caseId, volunteerId, plannedAt } = visit;
    const at = plannedAt.toISOString();
    await this.outbox.add(
      tx,
      personTold({ visitId, caseId, volunteerId, plannedAt: at, accountId }),
    );
    await this.textVolunteer.run({
      volunteerId,
      body: ({ firstName }) => texts.personKnows(firstName, dayAndHour(plannedAt, this.city.zone)),
      purpose: 'visit.person-knows',
      about: { caseId, visitId },
      validUntil: plannedAt,
    });
  }
}
