import { CITY, type City } from '#geography';
import {
  addDays,
  DomainError,
  instantOn,
  localDate,
  type LocalDate,
  shortDate,
  startOfLocalDay,
  type VolunteerId,
} from '#kernel';
import type { IncomingText } from '#messaging';
import type { Tx } from '#platform';
import type { Wish } from '#reading';
import { AddReimbursement, VolunteerContact } from '#volunteers';
import { Inject, Injectable } from '@nestjs/common';
import { VisitTalks } from '../../db/visit-talk.repository.ts';
import { texts } from '../../texts.wishes.nl.ts';
import { KeepForHuman } from '../keep-for-human.ts';
import { TextVolunteer } from '../text-volunteer.ts';

type Kilometres = Extract<Wish, { kind: 'km' }>;

interface Sent {
  readonly text: IncomingText;
  readonly volunteerId: VolunteerId;
}

/** Notes the way to a visit of today or yesterday; a coordinator approves it. */
@Injectable()
export class NoteKilometres {
  constructor(
    private readonly addReimbursement: AddReimbursement,
    private readonly talks: VisitTalks,
    private readonly contact: VolunteerContact,
    private readonly keepForHuman: KeepForHuman,
    private readonly textVolunteer: TextVolunteer,
    @Inject(CITY) private readonly city: City,
  ) {}

  async within(tx: Tx, sent: Sent, { metres, on, more }: Kilometres): Promise<void> {
    const { text, volunteerId } = sent;
    const date = await this.dayOfVisit(tx, text.receivedAt, volunteerId, on);
    const came =
      date === undefined ? 'without_visit' : await this.add(sent, { metres, date, more });
    const { firstName } = await this.contact.run(volunteerId);
    if (date === undefined || came === 'without_visit' || came === 'refused') {
      const words =
        came === 'without_visit' ? texts.kilometresWithoutVisit : texts.kilometresRefused;
      await this.keepForHuman.within(tx, text, { reason: 'free', volunteerId }, words(firstName));
      return;
    }
    const { zone } = this.city;
    const day = shortDate(instantOn(date, '12:00', zone), zone);
    const words = came === 'noted' ? texts.kilometres : texts.kilometresBefore;
    await this.textVolunteer.run({
      volunteerId,
      body: () => words(firstName, asDistance(metres), day),
      purpose: 'volunteer.kilometres',
    });
  }

  /** @returns `refused` where the year has no room for them, or a human has to count them */
  private async add(
    { text: { messageId }, volunteerId }: Sent,
    { metres, date, more }: { metres: number; date: LocalDate; more: boolean },
  ): Promise<'noted' | 'said_before' | 'refused'> {
    try {
      const by = { via: 'sms', messageId, more } as const;
      await this.addReimbursement.run({ volunteerId, date, what: { kind: 'km', metres }, by });
      return 'noted';
    } catch (error) {
      if (error instanceof DomainError && error.code.startsWith('reimbursement.')) {
        return error.code === 'reimbursement.said_before' ? 'said_before' : 'refused';
      }
      throw error;
    }
  }

  /** Today's before yesterday's, unless she says which. */
  private async dayOfVisit(
    tx: Tx,
    at: Date,
    volunteerId: VolunteerId,
    on: Kilometres['on'],
  ): Promise<LocalDate | undefined> {
    const { zone } = this.city;
    const today = localDate(at, zone);
    const yesterday = addDays(today, -1);
    const asked = { today: [today], yesterday: [yesterday] };
    const days = on === undefined ? [today, yesterday] : asked[on];
    for (const day of days) {
      const since = startOfLocalDay(day, zone);
      const until = startOfLocalDay(addDays(day, 1), zone);
      if (await this.talks.hadOne(tx, volunteerId, { since, until })) {
        return day;
      }
    }
    return undefined;
  }
}

/** "12", "12,5" */
function asDistance(metres: number): string {
  return String(metres / 1000).replace('.', ',');
}
