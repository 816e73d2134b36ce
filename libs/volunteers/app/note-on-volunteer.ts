import type { MessageId, VolunteerId } from '#kernel';
import { UnitOfWork } from '#platform';
import { Injectable } from '@nestjs/common';
import { Volunteers } from '../db/volunteers.repository.ts';
import { type By, WriteEvent } from './write-event.ts';

/** Keeps on her page what one of us writes about a volunteer, and that one of us texted her. */
@Injectable()
export class NoteOnVolunteer {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly volunteers: Volunteers,
    private readonly writeEvent: WriteEvent,
  ) {}

  /** @throws DomainError `volunteer.unknown` */
  run(volunteerId: VolunteerId, note: string, by: By): Promise<void> {
    return this.unitOfWork.run(async (tx) => {
      const row = await this.volunteers.lock(tx, volunteerId);
      await this.writeEvent.within(tx, row, { kind: 'noted', details: { note }, ...by });
    });
  }

  /** The words stand with the text itself. @throws DomainError `volunteer.unknown` */
  texted(volunteerId: VolunteerId, messageId: MessageId, by: By): Promise<void> {
    return this.unitOfWork.run(async (tx) => {
      const row = await this.volunteers.lock(tx, volunteerId);
      await this.writeEvent.within(tx, row, { kind: 'texted', refs: { messageId }, ...by });
    });
  }
}
