import { OfficeCalendar } from '#geography';
import { addWorkingDays, DAY_MS, type VolunteerId } from '#kernel';
import { Clock, Outbox, type Tx, UnitOfWork } from '#platform';
import { AddTask, type TaskKind } from '#tasks';
import { MatchesOf, VolunteerContact, type VolunteerProfile, VolunteerProfiles } from '#volunteers';
import { Injectable } from '@nestjs/common';
import { Offers } from '../../db/offers.repository.ts';
import {
  isAskedOften,
  isWithoutTask,
  silentSince,
  type Standing,
  yearsSince,
} from '../../domain/care.ts';
import { letVolunteerRest, lookAfterVolunteer } from '../../jobs.ts';
import { texts } from '../../texts.care.nl.ts';
import { pastOffer } from '../load-candidates.ts';
import { TextOutOfCare } from './text-out-of-care.ts';
import { WordsSince } from './words-since.ts';

const LOOK_DAYS = 28;
/** So long she has to answer whether she still wants to be asked. */
const ANSWER_DAYS = 14;
const WORKING_DAYS = 3;

interface Look {
  readonly volunteerId: VolunteerId;
  /** When she was looked after last, or became active. */
  readonly since: string;
}

/**
 * Every four weeks a volunteer who is active is looked after: is she forgotten, asked too often, or silent? And once a
 * year she is thanked.
 */
@Injectable()
export class LookAfterVolunteer {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly profiles: VolunteerProfiles,
    private readonly contact: VolunteerContact,
    private readonly matchesOf: MatchesOf,
    private readonly offers: Offers,
    private readonly wordsSince: WordsSince,
    private readonly textOutOfCare: TextOutOfCare,
    private readonly addTask: AddTask,
    private readonly officeCalendar: OfficeCalendar,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
  ) {}

  /** She became active, or is back. */
  begin({ volunteerId, to }: { volunteerId: VolunteerId; to: string }): Promise<void> {
    return this.unitOfWork.run(async (tx) => {
      if (to === 'active') {
        await this.plan(tx, volunteerId);
      }
    });
  }

  /** Who is not active is left alone; coming back begins anew, and what was planned before ends. */
  run({ volunteerId, since }: Look): Promise<void> {
    return this.unitOfWork.run(async (tx) => {
      const [profile] = await this.profiles.run({ ids: [volunteerId] });
      const last = new Date(since);
      if (profile?.state !== 'active' || last < profile.stateSince) {
        return;
      }
      const matches = await this.matchesOf.run(volunteerId);
      const standing: Standing = {
        offers: (await this.offers.lastTo(tx, volunteerId)).map(pastOffer),
        matches: matches.filter(({ ended }) => ended === undefined).length,
        ...{ activeSince: profile.stateSince, now: this.clock.now() },
      };
      if (!(await this.askWhetherShe(tx, profile, standing))) {
        await this.toBeCalled(profile, standing);
      }
      const years = yearsSince(profile.joinedAt, last, standing.now);
      if (years !== undefined && matches.length > 0) {
        const body = (firstName: string): string => texts.thanks(firstName, years);
        await this.textOutOfCare.run(profile, { body, purpose: 'volunteer.thanks' });
      }
      await this.plan(tx, volunteerId);
    });
  }

  /** Still wants it: asked once in a silence. @returns whether it was asked */
  private async askWhetherShe(
    tx: Tx,
    profile: VolunteerProfile,
    standing: Standing,
  ): Promise<boolean> {
    const { volunteerId } = profile;
    const since = silentSince(standing);
    if (since === undefined || (await this.wordsSince.run(volunteerId, since))) {
      return false;
    }
    const asks = { body: texts.stillWants, purpose: 'volunteer.still-wants' } as const;
    const messageId = await this.textOutOfCare.run(profile, asks);
    if (messageId === undefined) {
      return false;
    }
    const until = new Date(standing.now.getTime() + ANSWER_DAYS * DAY_MS);
    await this.outbox.add(tx, letVolunteerRest({ volunteerId, messageId }), until);
    return true;
  }

  private async toBeCalled({ volunteerId }: VolunteerProfile, standing: Standing): Promise<void> {
    const kinds: readonly TaskKind[] = [
      ...(isWithoutTask(standing) ? (['volunteer_without_task'] as const) : []),
      ...(isAskedOften(standing) ? (['volunteer_asked_often'] as const) : []),
    ];
    const { subjectId } = await this.contact.run(volunteerId);
    const calendar = await this.officeCalendar.run();
    const dueAt = addWorkingDays(standing.now, WORKING_DAYS, calendar);
    for (const kind of kinds) {
      await this.addTask.unlessOpen({ kind, about: { volunteerId }, subjectId, dueAt });
    }
  }

  private async plan(tx: Tx, volunteerId: VolunteerId): Promise<void> {
    const now = this.clock.now();
    const at = new Date(now.getTime() + LOOK_DAYS * DAY_MS);
    await this.outbox.add(tx, lookAfterVolunteer({ volunteerId, since: now.toISOString() }), at);
  }
}
