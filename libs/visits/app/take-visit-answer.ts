import { AppendToTimeline } from '#casework';
import { TextVolunteer } from '#dialogue';
import { visitReported } from '#facts';
import type { MessageId, VisitId } from '#kernel';
import { ReadText } from '#messaging';
import { Clock, Outbox, UnitOfWork } from '#platform';
import { Injectable } from '@nestjs/common';
import { Visits } from '../db/visits.repository.ts';
import { moveVisit } from '../domain/visit-state.ts';
import { texts } from '../texts.nl.ts';

/**
 * The volunteer told how it went: her words stand on the case's timeline, sealed with the person's key like
 * all that is said about her.
 */
@Injectable()
export class TakeVisitAnswer {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly visits: Visits,
    private readonly readText: ReadText,
    private readonly appendToTimeline: AppendToTimeline,
    private readonly textVolunteer: TextVolunteer,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
  ) {}

  run({ visitId, messageId }: { visitId: VisitId; messageId: MessageId }): Promise<void> {
    return this.unitOfWork.run(async (tx) => {
      const visit = await this.visits.getForUpdate(tx, visitId);
      const { caseId, volunteerId } = visit;
      const { body } = await this.readText.run(messageId);
      const refs = { visitId, volunteerId, messageId };
      await this.appendToTimeline.run({ caseId, kind: 'visit_reported', refs, text: body });
      if (visit.state !== 'asked') {
        return;
      }
      visit.state = moveVisit(visit.state, 'reported');
      visit.reportedAt = this.clock.now();
      visit.reportMessageId = messageId;
      await this.visits.save(tx, visit);
      await this.outbox.add(tx, visitReported({ visitId, caseId, volunteerId }));
      await this.textVolunteer.run({
        volunteerId,
        body: ({ firstName }) => texts.thanks(firstName),
        purpose: 'visit.thanks',
        about: { caseId, visitId },
        courtesy: true,
      });
    });
  }
}
