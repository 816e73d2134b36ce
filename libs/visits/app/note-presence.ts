import { AppendToTimeline } from '#casework';
import { visitBegan } from '#facts';
import type { VolunteerId } from '#kernel';
import { Clock, Outbox, UnitOfWork } from '#platform';
import { Injectable } from '@nestjs/common';
import type { VisitRow } from '../db/visit.entity.ts';
import { Visits } from '../db/visits.repository.ts';
import { type Presence, type PresenceOutcome, presenceOf, visitMeant } from '../domain/presence.ts';

/** The volunteer says that she is there, or that she left; around the time of her visit the first time counts. */
@Injectable()
export class NotePresence {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly visits: Visits,
    private readonly appendToTimeline: AppendToTimeline,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
  ) {}

  /** @returns with the visit that it is about; nothing is planned for her without one */
  run(
    volunteerId: VolunteerId,
    what: Presence,
  ): Promise<{ readonly outcome: PresenceOutcome; readonly visit: VisitRow | undefined }> {
    return this.unitOfWork.run(async (tx) => {
      const now = this.clock.now();
      const visits = await this.visits.standingFor(tx, volunteerId, now, 'for_update');
      const visit = visitMeant(visits, what, now);
      const outcome = visit === undefined ? 'not_now' : presenceOf(visit, what, now);
      if (visit === undefined || outcome !== 'noted') {
        return { outcome, visit };
      }
      // arriving takes back a leaving that was said by mistake: she is in there
      Object.assign(visit, what === 'arrived' ? { arrivedAt: now, leftAt: null } : { leftAt: now });
      // who is there, or was, came after all
      visit.doubtedAt = null;
      await this.visits.save(tx, visit);
      const { id: visitId, caseId } = visit;
      await this.appendToTimeline.run({
        caseId,
        kind: `visit_${what}`,
        refs: { visitId, volunteerId },
      });
      await this.outbox.add(tx, visitBegan({ visitId, caseId, volunteerId }));
      return { outcome, visit };
    });
  }
}
