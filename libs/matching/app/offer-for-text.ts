import { CaseForMatching, type CaseForMatchingView, ReadCase } from '#casework';
import {
  areaName,
  CITY,
  type City,
  type CityRole,
  offerCalendarOf,
  type RoleRules,
} from '#geography';
import {
  type CaseId,
  lettersLost,
  type OfferId,
  plainly,
  type VolunteerId,
  type WeeklySlot,
} from '#kernel';
import { Clock, UnitOfWork } from '#platform';
import { VolunteerContact, VolunteerProfiles } from '#volunteers';
import { Inject, Injectable } from '@nestjs/common';
import { Offers } from '../db/offers.repository.ts';
import { Requests } from '../db/requests.repository.ts';
import { answerWindow } from '../domain/answer-window.ts';
import type { Task } from '../domain/request-state.ts';
import { faultOfLine } from '../domain/line-for-volunteers.ts';
import { offerCode } from '../domain/offer-code.ts';
import { slotsShared } from '../domain/room-ahead.ts';
import { sayDeadline, saySlots, sayTopics } from '../texts.nl.ts';
import { rulesOf } from './circumstances-of.ts';

/** What an offer's text or call says: no name of the person, no address, no health, and an area of several neighbourhoods. */
export interface OfferWords {
  /** The volunteer's, as it is written. */
  readonly firstName: string;
  /** "Brugge-Oost" */
  readonly areaName: string;
  /** "wil graag elke week een babbel, eerst 3 maanden" */
  readonly what: string;
  /** "Houdt van kaarten en muziek"; undefined when she named nothing. */
  readonly likes: string | undefined;
  /** "Vertelt graag", without a full stop: what the coordinator wrote beside it. */
  readonly humanLine: string | undefined;
  /** "Wo of do namiddag"; undefined when neither side named a time. */
  readonly slots: string | undefined;
  /** "ma 12u" */
  readonly deadline: string;
  readonly code: string;
  /** `what` and `slots` as a call says them. */
  readonly aloud: {
    readonly what: RoleRules['offersAloud'];
    readonly slots: readonly WeeklySlot[];
  };
  /** Whether there is time for a talk about it before she decides: for a match that lasts. */
  readonly mayDoubt: boolean;
}

/** Offers that nobody made yet. */
export interface OffersToBe {
  readonly caseId: CaseId;
  readonly role: CityRole;
  /** To whom; left out or empty: anybody who can whenever the person can, called Jan. */
  readonly volunteerIds?: readonly VolunteerId[];
  /** What the person wishes, where it is not kept yet. */
  readonly wishes?: Told | undefined;
}

type Told = Pick<NonNullable<CaseForMatchingView['wishes']>, 'hours' | 'interests' | 'humanLine'>;
type Hours = Told['hours'];

/** What all offers of one case say of its person. */
interface OfPerson extends Pick<OfferWords, 'areaName' | 'likes' | 'humanLine'> {
  readonly hours: Hours;
}

/** What one offer says beside that. */
interface Asked extends Pick<OfferWords, 'code'> {
  readonly role: CityRole;
  readonly task: Task;
  readonly volunteerId: VolunteerId | undefined;
  readonly expiresAt: Date;
}

const ANYBODY = 'Jan';

@Injectable()
export class OfferForText {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly offers: Offers,
    private readonly requests: Requests,
    private readonly caseForMatching: CaseForMatching,
    private readonly readCase: ReadCase,
    private readonly volunteerContact: VolunteerContact,
    private readonly volunteerProfiles: VolunteerProfiles,
    private readonly clock: Clock,
    @Inject(CITY) private readonly city: City,
  ) {}

  run(offerId: OfferId): Promise<OfferWords> {
    return this.unitOfWork.run(async (tx) => {
      const offer = await this.offers.get(tx, offerId);
      const { task } = await this.requests.get(tx, offer.requestId);
      const { role, volunteerId, expiresAt, code } = offer;
      const asked = { role, task, volunteerId, expiresAt, code };
      return this.words(await this.ofPerson(offer.caseId), asked);
    });
  }

  /**
   * The same for each of them in their order, were the usual task of the role offered now. The code is an example:
   * each offer gets its own.
   */
  before({ caseId, role, volunteerIds = [], wishes }: OffersToBe): Promise<OfferWords[]> {
    return this.unitOfWork.run(async () => {
      const { usualTask: task, answerWithinHours } = rulesOf(this.city, role);
      const hours = answerWithinHours[task];
      const { until } = answerWindow(this.clock.now(), hours, offerCalendarOf(this.city));
      const asked = { role, task, expiresAt: until, code: offerCode(new Set(), 0) };
      const person = await this.ofPerson(caseId, wishes);
      const words: OfferWords[] = [];
      for (const volunteerId of volunteerIds.length === 0 ? [undefined] : volunteerIds) {
        words.push(await this.words(person, { ...asked, volunteerId }));
      }
      return words;
    });
  }

  private async ofPerson(caseId: CaseId, typed?: Told): Promise<OfPerson> {
    const { neighbourhood, wishes: kept } = await this.caseForMatching.run(caseId);
    const { hours = [], interests = [], humanLine } = typed ?? kept ?? {};
    return {
      areaName: plainly(
        neighbourhood === undefined ? this.city.name : areaName(this.city, neighbourhood),
      ),
      likes: sayTopics(interests),
      humanLine: await this.lineOf(caseId, humanLine),
      hours,
    };
  }

  private async words(
    { hours, ...ofPerson }: OfPerson,
    { role, task, volunteerId, expiresAt, code }: Asked,
  ): Promise<OfferWords> {
    const { firstName, free = hours } = await this.volunteer(volunteerId);
    const { visitMinutes, offers: what, offersAloud } = rulesOf(this.city, role);
    const slots = slotsShared(hours, free, visitMinutes);
    return {
      ...{ firstName, what, ...ofPerson, code },
      slots: slots.length === 0 ? undefined : saySlots(slots),
      deadline: sayDeadline(expiresAt, this.city.zone),
      aloud: { what: offersAloud, slots },
      mayDoubt: task === 'lasting',
    };
  }

  private async volunteer(
    id: VolunteerId | undefined,
  ): Promise<{ firstName: string; free?: Hours }> {
    if (id === undefined) {
      return { firstName: ANYBODY };
    }
    const { firstName } = await this.volunteerContact.run(id);
    const [profile] = await this.volunteerProfiles.run({ ids: [id] });
    return { firstName, free: [...(profile?.hours ?? [])] };
  }

  /** Looked at again: her name or address may have become known after the line was written. */
  private async lineOf(caseId: CaseId, written = ''): Promise<string | undefined> {
    const line = plainly(written).replace(/[\s.]+$/, '');
    if (line === '' || lettersLost(written).length > 0) {
      return undefined;
    }
    const { person } = await this.readCase.run(caseId);
    return faultOfLine(line, person) === undefined ? line : undefined;
  }
}
