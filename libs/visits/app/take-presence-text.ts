import { TextVolunteer } from '#dialogue';
import { CITY, type City } from '#geography';
import { dayAndHour, type VolunteerId } from '#kernel';
import { UnitOfWork } from '#platform';
import { Inject, Injectable } from '@nestjs/common';
import type { VisitRow } from '../db/visit.entity.ts';
import type { Presence, PresenceOutcome } from '../domain/presence.ts';
import { texts } from '../texts.nl.ts';
import { NotePresence } from './note-presence.ts';

interface PresenceText {
  readonly volunteerId: VolunteerId;
  readonly what: Presence;
}

/** A volunteer texts AANGEKOMEN or VERTROKKEN around the time of a visit. */
@Injectable()
export class TakePresenceText {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly notePresence: NotePresence,
    private readonly textVolunteer: TextVolunteer,
    @Inject(CITY) private readonly city: City,
  ) {}

  run({ volunteerId, what }: PresenceText): Promise<void> {
    return this.unitOfWork.run(async () => {
      const { outcome, visit } = await this.notePresence.run(volunteerId, what);
      if (visit === undefined) {
        // it was called off in that very moment, and she hears so
        return;
      }
      await this.textVolunteer.run({
        volunteerId,
        body: ({ firstName }) =>
          this.wordsFor(outcome, what, visit)(firstName, this.city.hotline.voice),
        purpose: `visit.${what}`,
        about: { caseId: visit.caseId, visitId: visit.id },
        courtesy: true,
      });
    });
  }

  private wordsFor(
    outcome: PresenceOutcome,
    what: Presence,
    { plannedAt }: Pick<VisitRow, 'plannedAt'>,
  ): (firstName: string, hotline: string) => string {
    if (outcome === 'not_now') {
      // it was moved in that very moment
      const when = dayAndHour(plannedAt, this.city.zone);
      return (firstName, hotline) => texts.notNow(firstName, when, hotline);
    }
    return texts[outcome === 'left_already' ? 'leftAlready' : what];
  }
}
