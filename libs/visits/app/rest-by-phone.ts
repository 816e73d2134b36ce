import type { SubmenuTaken, SubmenuTurn } from '#calls';
import { CITY, type City, OfficeCalendar } from '#geography';
import { endOfWorkingDay, instantOn, localDate, type LocalDate, type VolunteerId } from '#kernel';
import { Clock, type Tx } from '#platform';
import { AddTask } from '#tasks';
import {
  MoveVolunteer,
  VolunteerContact,
  type VolunteerProfile,
  VolunteerProfiles,
} from '#volunteers';
import { Inject, Injectable } from '@nestjs/common';
import { Visits } from '../db/visits.repository.ts';
import {
  chosenAfterPause,
  chosenWeeks,
  chosenWithoutVisit,
  lastDayOf,
  type Rest,
  restOf,
} from '../domain/rest-call.ts';
import { mayTryAgain } from '../domain/volunteer-call.ts';
import { volunteerWords } from '../texts.voice.ts';
import { allSaid, callBack, goodbye, keys, said, sayDay } from './volunteer-lines.ts';

/** As at the desk and by text, a pause ends at the end of its last day. */
const PAUSE_ENDS = '24:00';

/** The steps of a call in which she pauses. */
const steps = ['weeks', 'paused'] as const;

export function isRestStep(step: string): boolean {
  return steps.some((one) => one === step);
}

/** What she may do about being asked, and how she hears of it. */
interface RestLines {
  readonly rest: Rest | undefined;
  /** That she is on a pause, where she is. */
  readonly stands: string | undefined;
  /** The choice, with its key. */
  readonly choice: string | undefined;
}

/** A volunteer pauses on the phone for some weeks, or comes back. */
@Injectable()
export class RestByPhone {
  constructor(
    private readonly profiles: VolunteerProfiles,
    private readonly contact: VolunteerContact,
    private readonly moveVolunteer: MoveVolunteer,
    private readonly visits: Visits,
    private readonly addTask: AddTask,
    private readonly officeCalendar: OfficeCalendar,
    private readonly clock: Clock,
    @Inject(CITY) private readonly city: City,
  ) {}

  async linesFor(taken: SubmenuTaken, volunteerId: VolunteerId): Promise<RestLines> {
    const words = volunteerWords[taken.language];
    const profile = await this.profileOf(volunteerId);
    const rest = profile && restOf(profile.state);
    const stands = rest === 'return' ? words.onPause(this.lastDay(taken, profile)) : undefined;
    return { rest, stands, choice: rest && words.rest[rest]() };
  }

  /** No visit is planned for her. Where only one of us may decide, she is called. */
  async withoutVisit(tx: Tx, taken: SubmenuTaken, volunteerId: VolunteerId): Promise<SubmenuTurn> {
    const words = volunteerWords[taken.language];
    const lines = await this.linesFor(taken, volunteerId);
    if (lines.rest === undefined) {
      return callBack(taken, words.nothingPlanned(), words.callBack());
    }
    const ask = (attempt: number, ...before: readonly (string | undefined)[]): SubmenuTurn => ({
      says: allSaid(taken, [...before, lines.choice, words.toUs()]),
      next: keys('idle', attempt),
    });
    if (taken.step !== 'idle') {
      return ask(1, words.nothingPlanned(), lines.stands);
    }
    switch (chosenWithoutVisit(taken.digits, taken.attempt)) {
      case 'rest':
        return this.begin(taken, volunteerId);
      case 'call_me':
      case 'enough':
        return callBack(taken);
      case 'danger':
        return { ...this.orCall(taken, () => ask(taken.attempt + 1)), danger: true };
      case 'again':
        return ask(taken.attempt + 1, lines.stands);
      case 'not_understood':
        return ask(taken.attempt + 1, words.notUnderstood());
    }
  }

  /** She chose it: asks for how long, or notes that she is back. */
  async begin(taken: SubmenuTaken, volunteerId: VolunteerId): Promise<SubmenuTurn> {
    const profile = await this.profileOf(volunteerId);
    return profile !== undefined && restOf(profile.state) === 'return'
      ? this.comeBack(taken, volunteerId)
      : this.askWeeks(taken, 1);
  }

  goOn(tx: Tx, taken: SubmenuTaken, volunteerId: VolunteerId): Promise<SubmenuTurn> {
    return taken.step === 'weeks'
      ? this.takeWeeks(tx, taken, volunteerId)
      : this.afterPause(tx, taken, volunteerId);
  }

  private async comeBack(taken: SubmenuTaken, volunteerId: VolunteerId): Promise<SubmenuTurn> {
    const words = volunteerWords[taken.language];
    await this.moveVolunteer.run({ volunteerId, to: 'active', by: { way: 'phone' } });
    const profile = await this.profileOf(volunteerId);
    return profile !== undefined && mayBeAsked(profile, localDate(this.clock.now(), this.city.zone))
      ? goodbye(taken, words.back())
      : callBack(taken, words.backLater());
  }

  private askWeeks(taken: SubmenuTaken, attempt: number, before?: string): SubmenuTurn {
    const words = volunteerWords[taken.language];
    return { says: allSaid(taken, [before, words.weeks()]), next: keys('weeks', attempt) };
  }

  private async takeWeeks(
    tx: Tx,
    taken: SubmenuTaken,
    volunteerId: VolunteerId,
  ): Promise<SubmenuTurn> {
    const again = (before?: string): SubmenuTurn => this.askWeeks(taken, taken.attempt + 1, before);
    const choice = chosenWeeks(taken.digits, taken.attempt);
    switch (choice) {
      case 'call_me':
      case 'enough':
        return callBack(taken);
      case 'danger':
        return { ...this.orCall(taken, again), danger: true };
      case 'again':
        return again();
      case 'not_understood':
        return again(volunteerWords[taken.language].notUnderstood());
      default:
        return this.pause(tx, taken, volunteerId, choice);
    }
  }

  /** Counts at once, and is said back: another number may follow. */
  private async pause(
    tx: Tx,
    taken: SubmenuTaken,
    volunteerId: VolunteerId,
    weeks: number,
  ): Promise<SubmenuTurn> {
    const profile = await this.profileOf(volunteerId);
    if (profile === undefined || restOf(profile.state) === undefined) {
      // one of us suspended her, or she stopped, since she called
      return callBack(taken);
    }
    const { zone } = this.city;
    const until = instantOn(lastDayOf(weeks, this.clock.now(), zone), PAUSE_ENDS, zone);
    await this.moveVolunteer.run({ volunteerId, to: 'paused', until, by: { way: 'phone' } });
    if ((await this.visitAhead(tx, volunteerId)) !== undefined) {
      await this.toBeLookedAt(volunteerId);
    }
    return this.tellPause(tx, taken, volunteerId, taken.attempt);
  }

  private async tellPause(
    tx: Tx,
    taken: SubmenuTaken,
    volunteerId: VolunteerId,
    attempt: number,
  ): Promise<SubmenuTurn> {
    const words = volunteerWords[taken.language];
    const day = this.lastDay(taken, await this.profileOf(volunteerId));
    const visit = await this.visitAhead(tx, volunteerId);
    const when = visit && sayDay(taken, visit, this.city.zone, 'hour');
    return {
      says: day === undefined ? [] : [said(taken, words.paused(day, when))],
      next: keys('paused', attempt),
      ending: 'served',
    };
  }

  private async afterPause(
    tx: Tx,
    taken: SubmenuTaken,
    volunteerId: VolunteerId,
  ): Promise<SubmenuTurn> {
    const words = volunteerWords[taken.language];
    const next = taken.attempt + 1;
    switch (chosenAfterPause(taken.digits, taken.attempt)) {
      case 'other_weeks':
        return this.askWeeks(taken, next);
      case 'goodbye':
        return goodbye(taken, words.goodbye());
      case 'call_me':
      case 'enough':
        return callBack(taken);
      case 'danger': {
        const told = await this.tellPause(tx, taken, volunteerId, next);
        return { ...this.orCall(taken, () => told), danger: true };
      }
      case 'again':
      case 'not_understood':
        return this.tellPause(tx, taken, volunteerId, next);
    }
  }

  private orCall(taken: SubmenuTaken, turn: () => SubmenuTurn): SubmenuTurn {
    return mayTryAgain(taken.attempt) ? turn() : callBack(taken);
  }

  private async profileOf(volunteerId: VolunteerId): Promise<VolunteerProfile | undefined> {
    return (await this.profiles.run({ ids: [volunteerId] }))[0];
  }

  private lastDay(taken: SubmenuTaken, profile: VolunteerProfile | undefined): string | undefined {
    const until = profile?.pausedUntil;
    // it ends where the next day begins
    return until && sayDay(taken, new Date(until.getTime() - 1), this.city.zone);
  }

  private async visitAhead(tx: Tx, volunteerId: VolunteerId): Promise<Date | undefined> {
    const now = this.clock.now();
    const standing = await this.visits.standingFor(tx, volunteerId, now);
    return standing.find(({ plannedAt }) => plannedAt > now)?.plannedAt;
  }

  /** Somebody expects her: a coordinator sees to it. */
  private async toBeLookedAt(volunteerId: VolunteerId): Promise<void> {
    const { subjectId } = await this.contact.run(volunteerId);
    const dueAt = endOfWorkingDay(this.clock.now(), await this.officeCalendar.run());
    const task = { kind: 'volunteer_pauses', about: { volunteerId }, subjectId, dueAt } as const;
    await this.addTask.unlessOpen(task);
  }
}

/** As far as she decides it herself: a screening that ended meanwhile comes first. */
function mayBeAsked({ state, screenedUntil }: VolunteerProfile, today: LocalDate): boolean {
  return state === 'active' && (screenedUntil === undefined || screenedUntil >= today);
}
