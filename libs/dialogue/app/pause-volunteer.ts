import { CITY, type City, OfficeCalendar } from '#geography';
import {
  addDays,
  endOfWorkingDay,
  instantOn,
  localDate,
  type LocalDate,
  shortDate,
  type VolunteerId,
} from '#kernel';
import type { IncomingText } from '#messaging';
import { Clock, type Tx } from '#platform';
import { type DayMeant, dayMeant, type PauseMeant } from '#reading';
import { AddTask } from '#tasks';
import { MoveVolunteer, VolunteerContact, VolunteerProfiles } from '#volunteers';
import { Inject, Injectable } from '@nestjs/common';
import { texts } from '../texts.wishes.nl.ts';
import { AskWish } from './ask-wish.ts';
import { KeepForHuman } from './keep-for-human.ts';
import { TextVolunteer } from './text-volunteer.ts';
import { VisitAhead } from './visit-ahead.ts';

interface Sent {
  readonly text: IncomingText;
  readonly volunteerId: VolunteerId;
}

/** The desk ends a pause at this hour of its last day too. */
const PAUSE_ENDS = '24:00';
/** A day that was meant to be in the past falls in a year from now: it is asked back. */
const MOST_DAYS = 300;
const maybePaused: readonly string[] = ['active', 'paused', 'away'];

type NoDay = 'past' | 'far' | 'unclear';

function isNoDay(day: DayMeant): day is NoDay {
  return day === 'past' || day === 'far' || day === 'unclear';
}

/** A volunteer pauses by text, and comes back. */
@Injectable()
export class PauseVolunteer {
  constructor(
    private readonly moveVolunteer: MoveVolunteer,
    private readonly profiles: VolunteerProfiles,
    private readonly contact: VolunteerContact,
    private readonly askWish: AskWish,
    private readonly keepForHuman: KeepForHuman,
    private readonly textVolunteer: TextVolunteer,
    private readonly visitAhead: VisitAhead,
    private readonly addTask: AddTask,
    private readonly officeCalendar: OfficeCalendar,
    private readonly clock: Clock,
    @Inject(CITY) private readonly city: City,
  ) {}

  /** At once where she said so by the word that we gave her, else after her yes. */
  async wish(tx: Tx, sent: Sent, { plain, until: written }: PauseMeant): Promise<void> {
    if (!(await this.mayPause(sent.volunteerId))) {
      await this.keepForHuman.within(tx, sent.text, { ...sent, reason: 'free' });
      return;
    }
    const today = localDate(this.clock.now(), this.city.zone);
    const day = written === undefined ? undefined : dayMeant(written, today);
    if (day !== undefined && isNoDay(day)) {
      await this.askWish.within(tx, sent, {
        kind: 'day',
        body: ({ firstName }) => texts.pauseUntilWhen(firstName, day),
      });
    } else if (plain && (day === undefined || day <= addDays(today, MOST_DAYS))) {
      await this.begin(tx, sent, day);
    } else {
      await this.askWish.within(tx, sent, {
        ...{ kind: 'pause', until: day },
        body: ({ firstName }) => texts.pauseMeant(firstName, day && this.sayDay(day)),
      });
    }
  }

  /** @param until its last day; undefined while she says so herself */
  async begin(tx: Tx, { text, volunteerId }: Sent, until: LocalDate | undefined): Promise<void> {
    if (!(await this.mayPause(volunteerId))) {
      await this.keepForHuman.within(tx, text, { reason: 'free', volunteerId });
      return;
    }
    await this.moveVolunteer.run({
      ...{ volunteerId, to: 'paused', by: { way: 'sms' } },
      until: until && instantOn(until, PAUSE_ENDS, this.city.zone),
    });
    const visit = await this.visitAhead.within(tx, volunteerId);
    if (visit !== undefined) {
      await this.toBeLookedAt(text, volunteerId);
    }
    await this.textVolunteer.run({
      volunteerId,
      body: ({ firstName }) => texts.paused(firstName, until && this.sayDay(until), visit?.when),
      purpose: 'volunteer.paused',
    });
  }

  async comeBack(tx: Tx, { text, volunteerId }: Sent): Promise<void> {
    const state = await this.stateOf(volunteerId);
    if (state === 'paused' || state === 'away') {
      await this.moveVolunteer.run({ volunteerId, to: 'active', by: { way: 'sms' } });
    } else if (state !== 'active') {
      await this.keepForHuman.within(tx, text, { reason: 'free', volunteerId });
      return;
    }
    const words = state === 'active' ? texts.notPaused : texts.back;
    await this.textVolunteer.run({
      volunteerId,
      body: ({ firstName }) => words(firstName),
      purpose: 'volunteer.back',
    });
  }

  private async mayPause(volunteerId: VolunteerId): Promise<boolean> {
    return maybePaused.includes((await this.stateOf(volunteerId)) ?? '');
  }

  private async stateOf(volunteerId: VolunteerId): Promise<string | undefined> {
    return (await this.profiles.run({ ids: [volunteerId] }))[0]?.state;
  }

  /** Somebody expects her: a coordinator sees to it. */
  private async toBeLookedAt({ messageId }: IncomingText, volunteerId: VolunteerId): Promise<void> {
    const { subjectId } = await this.contact.run(volunteerId);
    const dueAt = endOfWorkingDay(this.clock.now(), await this.officeCalendar.run());
    const about = { volunteerId, messageId };
    await this.addTask.run({ kind: 'volunteer_pauses', about, subjectId, dueAt });
  }

  /** «za 15/8», with its year where that is another. */
  private sayDay(day: LocalDate): string {
    const { zone } = this.city;
    const [year = ''] = day.split('-');
    const isThisYear = localDate(this.clock.now(), zone).startsWith(year);
    return `${shortDate(instantOn(day, '12:00', zone), zone)}${isThisYear ? '' : `/${year}`}`;
  }
}
