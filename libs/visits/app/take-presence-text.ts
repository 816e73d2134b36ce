import { RouteText, TextVolunteer } from '#dialogue';
import { CITY, type City } from '#geography';
import type { MessageId, VolunteerId } from '#kernel';
import { Clock, UnitOfWork } from '#platform';
import { VolunteerContact } from '#volunteers';
import { Inject, Injectable } from '@nestjs/common';
import type { Presence } from '../domain/presence.ts';
import { dayAndHour } from '../domain/short-date.ts';
import { texts } from '../texts.nl.ts';
import { NotePresence } from './note-presence.ts';

interface PresenceText {
  readonly volunteerId: VolunteerId;
  readonly what: Presence;
  readonly messageId: MessageId;
}

/** A volunteer texts AANGEKOMEN or VERTROKKEN. When no visit of hers is near, her word is a text like any other. */
@Injectable()
export class TakePresenceText {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly notePresence: NotePresence,
    private readonly routeText: RouteText,
    private readonly textVolunteer: TextVolunteer,
    private readonly contact: VolunteerContact,
    private readonly clock: Clock,
    @Inject(CITY) private readonly city: City,
  ) {}

  run({ volunteerId, what, messageId }: PresenceText): Promise<void> {
    return this.unitOfWork.run(async () => {
      const { outcome, visit } = await this.notePresence.run(volunteerId, what);
      if (outcome === 'not_now' || visit === undefined) {
        const answer = visit && (await this.whenItIs(visit.plannedAt, volunteerId));
        await this.routeText.run(messageId, { answer });
        return;
      }
      const words = outcome === 'left_already' ? 'leftAlready' : what;
      await this.textVolunteer.run({
        volunteerId,
        body: ({ firstName }) => texts[words](firstName, this.city.hotline.voice),
        purpose: `visit.${what}`,
        about: { caseId: visit.caseId, visitId: visit.id },
        courtesy: true,
      });
    });
  }

  /** Nothing for a visit that is past: a human reads what she means. */
  private async whenItIs(plannedAt: Date, volunteerId: VolunteerId): Promise<string | undefined> {
    const { zone, hotline } = this.city;
    if (plannedAt < this.clock.now()) {
      return undefined;
    }
    const { firstName } = await this.contact.run(volunteerId);
    const when = dayAndHour(plannedAt, zone);
    return texts.notYet(firstName, when, hotline.voice);
  }
}
