import { CITY, type City, OfficeCalendar } from '#geography';
import {
  endOfWorkingDay,
  instantOn,
  localDate,
  type LocalDate,
  type MessageId,
  shortDate,
  type VolunteerId,
} from '#kernel';
import { Clock, UnitOfWork } from '#platform';
import { AddTask } from '#tasks';
import { MoveVolunteer, VolunteerContact, VolunteerProfiles, type VolunteerWay } from '#volunteers';
import { Inject, Injectable } from '@nestjs/common';
import { texts } from '../../texts.wishes.nl.ts';
import { TextVolunteer } from '../text-volunteer.ts';
import { VisitAhead } from '../visits/visit-ahead.ts';

const maybePaused: readonly string[] = ['active', 'paused', 'away'];

interface OwnPause {
  readonly volunteerId: VolunteerId;
  /** Its last day; undefined while she says so herself. */
  readonly until: LocalDate | undefined;
  readonly way: VolunteerWay;
  /** The text in which she said so. */
  readonly messageId?: MessageId;
}

/** A volunteer takes a pause, or ends it; a text says what counts now, unless she hears it on the phone. */
@Injectable()
export class PauseHerself {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly moveVolunteer: MoveVolunteer,
    private readonly profiles: VolunteerProfiles,
    private readonly contact: VolunteerContact,
    private readonly textVolunteer: TextVolunteer,
    private readonly visitAhead: VisitAhead,
    private readonly addTask: AddTask,
    private readonly officeCalendar: OfficeCalendar,
    private readonly clock: Clock,
    @Inject(CITY) private readonly city: City,
  ) {}

  /** Whether she decides it herself: not while she joins, is suspended or stopped. */
  async may(volunteerId: VolunteerId): Promise<boolean> {
    return maybePaused.includes((await this.stateOf(volunteerId)) ?? '');
  }

  /** @returns false, and nothing happened, where only one of us decides */
  run({ volunteerId, until, way, messageId }: OwnPause): Promise<boolean> {
    return this.unitOfWork.run(async (tx) => {
      if (!(await this.may(volunteerId))) {
        return false;
      }
      await this.moveVolunteer.run({
        ...{ volunteerId, to: 'paused', until, by: { way } },
      });
      const visit = await this.visitAhead.within(tx, volunteerId);
      if (visit !== undefined) {
        await this.toBeLookedAt(volunteerId, messageId);
      }
      if (way !== 'phone') {
        const day = until && this.sayDay(until);
        await this.textVolunteer.run({
          volunteerId,
          body: ({ firstName }) => texts.paused(firstName, day, visit?.when),
          purpose: 'volunteer.paused',
          courtesy: true,
        });
      }
      return true;
    });
  }

  /** @returns false, and nothing happened, where only one of us decides */
  end(volunteerId: VolunteerId, way: VolunteerWay): Promise<boolean> {
    return this.unitOfWork.run(async () => {
      const state = await this.stateOf(volunteerId);
      if (!maybePaused.includes(state ?? '')) {
        return false;
      }
      if (state !== 'active') {
        await this.moveVolunteer.run({ volunteerId, to: 'active', by: { way } });
      }
      const isReady = await this.isReady(volunteerId);
      if (!isReady) {
        await this.toBeScreened(volunteerId);
      }
      if (way !== 'phone') {
        const words = state === 'active' ? texts.notPaused : texts.back;
        await this.textVolunteer.run({
          volunteerId,
          body: ({ firstName }) => (isReady ? words : texts.backLater)(firstName),
          purpose: 'volunteer.back',
          courtesy: true,
        });
      }
      return true;
    });
  }

  /** Whether she may be asked at once: a screening that ended meanwhile comes first. */
  async isReady(volunteerId: VolunteerId): Promise<boolean> {
    const [profile] = await this.profiles.run({ ids: [volunteerId] });
    const { state, screenedUntil } = profile ?? {};
    const today = localDate(this.clock.now(), this.city.zone);
    return state === 'active' && (screenedUntil === undefined || screenedUntil >= today);
  }

  /** «za 15/8», with its year where that is another. */
  sayDay(day: LocalDate): string {
    const { zone } = this.city;
    const [year = ''] = day.split('-');
    const isThisYear = localDate(this.clock.now(), zone).startsWith(year);
    return `${shortDate(instantOn(day, '12:00', zone), zone)}${isThisYear ? '' : `/${year}`}`;
  }

  private async stateOf(volunteerId: VolunteerId): Promise<string | undefined> {
    return (await this.profiles.run({ ids: [volunteerId] }))[0]?.state;
  }

  private async toBeScreened(volunteerId: VolunteerId): Promise<void> {
    const { subjectId } = await this.contact.run(volunteerId);
    const dueAt = endOfWorkingDay(this.clock.now(), await this.officeCalendar.run());
    const task = { kind: 'volunteer_screening', about: { volunteerId }, subjectId, dueAt } as const;
    await this.addTask.unlessOpen(task);
  }

  /** Somebody expects her: a coordinator sees to it. */
  private async toBeLookedAt(volunteerId: VolunteerId, messageId?: MessageId): Promise<void> {
    const { subjectId } = await this.contact.run(volunteerId);
    const dueAt = endOfWorkingDay(this.clock.now(), await this.officeCalendar.run());
    const about = { volunteerId, ...(messageId === undefined ? {} : { messageId }) };
    await this.addTask.unlessOpen({ kind: 'volunteer_pauses', about, subjectId, dueAt });
  }
}
