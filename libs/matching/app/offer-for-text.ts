import { CaseForMatching, ReadCase } from '#casework';
import { areaName, CITY, type City } from '#geography';
import { type CaseId, type OfferId, plainly } from '#kernel';
import { UnitOfWork } from '#platform';
import { VolunteerContact, VolunteerProfiles } from '#volunteers';
import { Inject, Injectable } from '@nestjs/common';
import { Offers } from '../db/offers.repository.ts';
import { faultOfLine } from '../domain/line-for-volunteers.ts';
import { slotsShared } from '../domain/room-ahead.ts';
import { sayDeadline, saySlots } from '../texts.nl.ts';
import { rulesOf } from './circumstances-of.ts';

/**
 * What an offer's text says, in characters a text message may hold: no name of the person, no address, no
 * health, and an area of several neighbourhoods.
 */
export interface OfferWords {
  /** The volunteer's. */
  readonly firstName: string;
  /** "Brugge-Oost" */
  readonly areaName: string;
  /** "wil graag elke week een babbel, eerst 3 maanden" */
  readonly what: string;
  /** "Houdt van kaarten", without a full stop. */
  readonly humanLine: string | undefined;
  /** "Wo of do namiddag"; undefined when neither side named a time. */
  readonly slots: string | undefined;
  /** "ma 12u" */
  readonly deadline: string;
  readonly code: string;
}

@Injectable()
export class OfferForText {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly offers: Offers,
    private readonly caseForMatching: CaseForMatching,
    private readonly readCase: ReadCase,
    private readonly volunteerContact: VolunteerContact,
    private readonly volunteerProfiles: VolunteerProfiles,
    @Inject(CITY) private readonly city: City,
  ) {}

  run(offerId: OfferId): Promise<OfferWords> {
    return this.unitOfWork.run(async (tx) => {
      const offer = await this.offers.get(tx, offerId);
      const { neighbourhood, wishes } = await this.caseForMatching.run(offer.caseId);
      const { firstName } = await this.volunteerContact.run(offer.volunteerId);
      const [profile] = await this.volunteerProfiles.run({ ids: [offer.volunteerId] });
      const { visitMinutes, offers: what } = rulesOf(this.city, offer.role);
      const slots = slotsShared(wishes?.hours ?? [], profile?.hours ?? [], visitMinutes);
      return {
        firstName: plainly(firstName),
        areaName: plainly(
          neighbourhood === undefined ? this.city.name : areaName(this.city, neighbourhood),
        ),
        what,
        humanLine: await this.lineOf(offer.caseId, wishes?.humanLine),
        slots: slots.length === 0 ? undefined : saySlots(slots),
        deadline: sayDeadline(offer.expiresAt, this.city.zone),
        code: offer.code,
      };
    });
  }

  /** Looked at again: her name or address may have become known after the line was written. */
  private async lineOf(caseId: CaseId, written = ''): Promise<string | undefined> {
    const line = plainly(written).replace(/[\s.]+$/, '');
    if (line === '') {
      return undefined;
    }
    const { person } = await this.readCase.run(caseId);
    return faultOfLine(line, person) === undefined ? line : undefined;
  }
}
