import { visitCancelTold } from '#facts';
import { CITY, type City } from '#geography';
import type { VolunteerId } from '#kernel';
import type { IncomingText } from '#messaging';
import { Outbox, type Tx } from '#platform';
import { Inject, Injectable } from '@nestjs/common';
import type { VisitTalkRow } from '../../db/visit-talk.entity.ts';
import { VisitTalks } from '../../db/visit-talk.repository.ts';
import { visitsEndangered } from '../../domain/visits-endangered.ts';

type Said = Pick<IncomingText, 'messageId' | 'reading' | 'receivedAt'>;

/** A volunteer writes that she cannot come: the visits that she may mean are in doubt until one of us decides. */
@Injectable()
export class DoubtVisits {
  constructor(
    private readonly talks: VisitTalks,
    private readonly outbox: Outbox,
    @Inject(CITY) private readonly city: City,
  ) {}

  /** @returns whether there is such a visit */
  async within(tx: Tx, text: Said, volunteerId: VolunteerId): Promise<boolean> {
    const endangered = await this.endangered(tx, text, volunteerId);
    for (const { visitId, caseId } of endangered) {
      const { messageId } = text;
      await this.outbox.add(tx, visitCancelTold({ visitId, caseId, volunteerId, messageId }));
    }
    return endangered.length > 0;
  }

  async endangered(
    tx: Tx,
    { reading, receivedAt }: Pick<Said, 'reading' | 'receivedAt'>,
    volunteerId: VolunteerId,
  ): Promise<VisitTalkRow[]> {
    const visits = await this.talks.unfinished(tx, volunteerId);
    return visitsEndangered(reading, visits, receivedAt, this.city.zone);
  }
}
