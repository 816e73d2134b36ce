import type { SubmenuTaken, SubmenuTurn } from '#calls';
import { PauseHerself } from '#dialogue';
import { CITY, type City } from '#geography';
import { instantOn, type VolunteerId } from '#kernel';
import { Clock, type Tx } from '#platform';
import { type VolunteerProfile, VolunteerProfiles } from '#volunteers';
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
    private readonly pauseHerself: PauseHerself,
    private readonly visits: Visits,
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
    const isBack = await this.pauseHerself.end(volunteerId, 'phone');
    return isBack && (await this.pauseHerself.isReady(volunteerId))
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
    const until = lastDayOf(weeks, this.clock.now(), this.city.zone);
    if (!(await this.pauseHerself.run({ volunteerId, until, way: 'phone' }))) {
      // one of us suspended her, or she stopped, since she called
      return callBack(taken);
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
    const day = profile?.pausedThrough;
    const { zone } = this.city;
    return day && sayDay(taken, instantOn(day, '12:00', zone), zone);
  }

  private async visitAhead(tx: Tx, volunteerId: VolunteerId): Promise<Date | undefined> {
    const now = this.clock.now();
    const standing = await this.visits.standingFor(tx, volunteerId, now);
    return standing.find(({ plannedAt }) => plannedAt > now)?.plannedAt;
  }
}
