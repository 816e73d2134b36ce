import { CaseForMatching, type CaseForMatchingView, ReadCase } from '#casework';
import { areaName, CITY, type City, type CityRole, offerCalendarOf } from '#geography';
import { type CaseId, lettersLost, type OfferId, plainly, type VolunteerId } from '#kernel';
import { Clock, UnitOfWork } from '#platform';
import { VolunteerContact, VolunteerProfiles } from '#volunteers';
import { Inject, Injectable } from '@nestjs/common';
import { Offers } from '../db/offers.repository.ts';
import { answerWindow } from '../domain/answer-window.ts';
import { faultOfLine } from '../domain/line-for-volunteers.ts';
import { offerCode } from '../domain/offer-code.ts';
import { slotsShared } from '../domain/room-ahead.ts';
import { sayDeadline, saySlots, sayTopics } from '../texts.nl.ts';
import { rulesOf } from './circumstances-of.ts';

/** What an offer's text says: no name of the person, no address, no health, and an area of several neighbourhoods. */
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
}

type Wishes = NonNullable<CaseForMatchingView['wishes']>;

/** An offer that nobody made yet. */
export interface OfferToBe {
  readonly caseId: CaseId;
  readonly role: CityRole;
  /** Left out: anybody who can whenever the person can, called Jan. */
  readonly volunteerId?: VolunteerId | undefined;
  /** What the person wishes, where it is not kept yet. */
  readonly wishes?: Pick<Wishes, 'hours' | 'interests' | 'humanLine'> | undefined;
}

interface Asked extends OfferToBe {
  readonly expiresAt: Date;
  readonly code: string;
}

const ANYBODY = 'Jan';

@Injectable()
export class OfferForText {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly offers: Offers,
    private readonly caseForMatching: CaseForMatching,
    private readonly readCase: ReadCase,
    private readonly volunteerContact: VolunteerContact,
    private readonly volunteerProfiles: VolunteerProfiles,
    private readonly clock: Clock,
    @Inject(CITY) private readonly city: City,
  ) {}

  run(offerId: OfferId): Promise<OfferWords> {
    return this.unitOfWork.run(async (tx) => this.words(await this.offers.get(tx, offerId)));
  }

  /** The same, were the usual task of the role offered now. Its code is an example: each offer gets its own. */
  before(offer: OfferToBe): Promise<OfferWords> {
    return this.unitOfWork.run(() => {
      const { usualTask, answerWithinHours } = rulesOf(this.city, offer.role);
      const hours = answerWithinHours[usualTask];
      const { until } = answerWindow(this.clock.now(), hours, offerCalendarOf(this.city));
      return this.words({ ...offer, expiresAt: until, code: offerCode(new Set(), 0) });
    });
  }

  private async words({ caseId, role, volunteerId, ...offer }: Asked): Promise<OfferWords> {
    const { neighbourhood, wishes } = await this.caseForMatching.run(caseId);
    const { hours = [], interests = [], humanLine } = offer.wishes ?? wishes ?? {};
    const { firstName, free = hours } = await this.volunteer(volunteerId);
    const { visitMinutes, offers: what } = rulesOf(this.city, role);
    const slots = slotsShared(hours, free, visitMinutes);
    return {
      firstName,
      areaName: plainly(
        neighbourhood === undefined ? this.city.name : areaName(this.city, neighbourhood),
      ),
      what,
      likes: sayTopics(interests),
      humanLine: await this.lineOf(caseId, humanLine),
      slots: slots.length === 0 ? undefined : saySlots(slots),
      deadline: sayDeadline(offer.expiresAt, this.city.zone),
      code: offer.code,
    };
  }

  private async volunteer(
    id: VolunteerId | undefined,
  ): Promise<{ firstName: string; free?: Wishes['hours'] }> {
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
