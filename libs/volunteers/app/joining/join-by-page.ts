import { CITY, type City, OfficeCalendar } from '#geography';
import { addWorkingDays, type E164, type VolunteerId } from '#kernel';
import { Clock, type Tx, UnitOfWork, Vault } from '#platform';
import { AddTask } from '#tasks';
import { Inject, Injectable } from '@nestjs/common';
import { VolunteerFormRow } from '../../db/volunteer-form.entity.ts';
import { VolunteerForms } from '../../db/volunteer-forms.repository.ts';
import { Volunteers } from '../../db/volunteers.repository.ts';
import { firstWords, firstWordTo, floodSince } from '../../domain/first-word.ts';
import type { VolunteerDetails } from '../../domain/volunteer-details.ts';
import type { VolunteerSource } from '../../domain/volunteer-events.ts';
import { AddVolunteer } from './add-volunteer.ts';
import { NoteOnVolunteer } from '../note-on-volunteer.ts';
import { NumberOfHerOwn } from '../number-of-her-own.ts';

/** What somebody who wants to help filled in. */
export interface WishToHelp {
  readonly details: VolunteerDetails & { readonly phone: E164 };
  readonly source: VolunteerSource;
  /** All of it as one note, for the page of who has this number already. */
  readonly note: string;
}

/** `other_words`: the same form came before with something else in it, and this was not kept. */
export type JoinOutcome = 'joined' | 'other_words';

const kindOf = {
  own: 'volunteer_first_word',
  again: 'volunteer_wrote_again',
  together: 'volunteers_flood',
} as const;

/**
 * Somebody joins by the public page: she is kept once for a key, and somebody of us has until the deadline to speak
 * to her. The answer is the same whether the number was known or not: nobody learns here who is a volunteer.
 */
@Injectable()
export class JoinByPage {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly volunteers: Volunteers,
    private readonly forms: VolunteerForms,
    private readonly vault: Vault,
    private readonly numberOfHerOwn: NumberOfHerOwn,
    private readonly addVolunteer: AddVolunteer,
    private readonly noteOnVolunteer: NoteOnVolunteer,
    private readonly addTask: AddTask,
    private readonly officeCalendar: OfficeCalendar,
    private readonly clock: Clock,
    @Inject(CITY) private readonly city: City,
  ) {}

  /**
   * @param key of the form that was shown
   * @param from the network address, kept as a keyed hash of the day
   * @throws DomainError `volunteer.unknown_neighbourhood`
   */
  run(wish: WishToHelp, key: string, from: string): Promise<JoinOutcome> {
    return this.unitOfWork.run(async (tx) => {
      const keyHash = this.vault.hash('volunteer-form', key);
      const bodyHash = this.vault.hash('volunteer-form-body', JSON.stringify(wish));
      await this.volunteers.queueUpFor(tx, keyHash);
      const earlier = await this.forms.withKey(tx, keyHash);
      if (earlier !== null) {
        return earlier.bodyHash.equals(bodyHash) ? 'joined' : 'other_words';
      }
      const { volunteerId, isKnown } = await this.keep(tx, wish);
      const cameAt = this.clock.now();
      const sourceHash = this.sourceHash(from, cameAt);
      await this.volunteers.queueUpFor(tx, sourceHash);
      const before = await this.forms.countFrom(tx, sourceHash, floodSince(cameAt));
      const row = { keyHash, bodyHash, sourceHash, volunteerId, cameAt };
      await this.forms.add(tx, Object.assign(new VolunteerFormRow(), row));
      await this.toSpeakTo(tx, volunteerId, { isKnown, before });
      return 'joined';
    });
  }

  private async keep(
    tx: Tx,
    { details, source, note }: WishToHelp,
  ): Promise<{ readonly volunteerId: VolunteerId; readonly isKnown: boolean }> {
    const by = { way: 'page' } as const;
    const known = await this.numberOfHerOwn.whose(tx, details.phone);
    if (known === undefined) {
      return { volunteerId: await this.addVolunteer.run({ details, source, by }), isKnown: false };
    }
    await this.noteOnVolunteer.run(known, note, by);
    return { volunteerId: known, isKnown: true };
  }

  private async toSpeakTo(
    tx: Tx,
    volunteerId: VolunteerId,
    came: Parameters<typeof firstWordTo>[0],
  ): Promise<void> {
    const calendar = await this.officeCalendar.run();
    const days = this.city.contactWithinWorkingDays;
    const dueAt = addWorkingDays(this.clock.now(), days, calendar);
    const { subjectId } = await this.volunteers.get(tx, volunteerId);
    const kind = kindOf[firstWordTo(came)];
    if (kind === 'volunteers_flood') {
      return this.addTask.unlessOpen({ kind, about: {}, subjectId, dueAt });
    }
    // one call answers both
    return this.addTask.unlessOpen({ kind, about: { volunteerId }, subjectId, dueAt }, firstWords);
  }

  /** Another each day, so that nobody can be followed from one day to the next. */
  private sourceHash(from: string, at: Date): Buffer {
    return this.vault.hash('volunteer-form-source', `${at.toISOString().slice(0, 10)}|${from}`);
  }
}
