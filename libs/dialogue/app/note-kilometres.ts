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
import { VisitTalks } from '../db/visit-talk.repository.ts';
import { texts } from '../texts.wishes.nl.ts';
import { KeepForHuman } from './keep-for-human.ts';
import { TextVolunteer } from './text-volunteer.ts';

type Kilometres = Extract<Wish, { kind: 'km' }>;

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

  async within(
    tx: Tx,
    { text, volunteerId }: { readonly text: IncomingText; readonly volunteerId: VolunteerId },
    { metres, on }: Kilometres,
  ): Promise<void> {
    const date = await this.dayOfVisit(tx, text.receivedAt, volunteerId, on);
    const isNoted = date !== undefined && (await this.add({ text, volunteerId, metres, date }));
    if (isNoted) {
      const { zone } = this.city;
      const day = shortDate(instantOn(date, '12:00', zone), zone);
      await this.textVolunteer.run({
        volunteerId,
        body: ({ firstName }) => texts.kilometres(firstName, asDistance(metres), day),
        purpose: 'volunteer.kilometres',
      });
      return;
    }
    const { firstName } = await this.contact.run(volunteerId);
    const words = date === undefined ? texts.kilometresWithoutVisit : texts.kilometresRefused;
    const reason = { reason: 'free', volunteerId } as const;
    await this.keepForHuman.within(tx, text, reason, words(firstName));
  }

  /** @returns whether the year has room for them */
  private async add({
    text: { messageId },
    volunteerId,
    metres,
    date,
  }: {
    readonly text: IncomingText;
    readonly volunteerId: VolunteerId;
    readonly metres: number;
    readonly date: LocalDate;
  }): Promise<boolean> {
    try {
      const by = { via: 'sms', messageId } as const;
      await this.addReimbursement.run({ volunteerId, date, what: { kind: 'km', metres }, by });
      return true;
    } catch (error) {
      if (error instanceof DomainError && error.code.startsWith('reimbursement.')) {
        return false;
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
