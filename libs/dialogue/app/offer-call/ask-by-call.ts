import { CITY, type City } from '#geography';
import { StartAutomaticCall } from '#calls';
import type { CaseId, OfferId, VolunteerId } from '#kernel';
import { Clock, Outbox, type Tx } from '#platform';
import { VolunteerContact } from '#volunteers';
import { Inject, Injectable } from '@nestjs/common';
import { howToAsk } from '../../domain/how-to-ask.ts';
import { placeOfferCall } from '../../jobs.ts';

interface ToAsk {
  readonly offerId: OfferId;
  readonly caseId: CaseId;
  readonly volunteerId: VolunteerId;
  /** Until when an answer counts. */
  readonly expiresAt: Date;
}

/** Asks a volunteer by a call what others are asked by a text. */
@Injectable()
export class AskByCall {
  constructor(
    private readonly contact: VolunteerContact,
    private readonly startAutomaticCall: StartAutomaticCall,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
    @Inject(CITY) private readonly city: City,
  ) {}

  /** Whether no text of ours reaches this volunteer, and a call may. */
  async isFor(volunteerId: VolunteerId): Promise<boolean> {
    const { phone } = await this.contact.run(volunteerId);
    return phone !== undefined && howToAsk(phone, this.city.smsCountries) === 'call';
  }

  /** @param at when it is to be placed; left out, now */
  async within(
    tx: Tx,
    { offerId, caseId, volunteerId, expiresAt }: ToAsk,
    at?: Date,
  ): Promise<void> {
    const { subjectId, phone } = await this.contact.run(volunteerId);
    if (phone === undefined) {
      return;
    }
    const automaticCallId = await this.startAutomaticCall.run({
      ...{ subjectId, number: phone, volunteerId, offerId, caseId },
      validUntil: expiresAt,
    });
    await this.outbox.add(tx, placeOfferCall({ automaticCallId }), at ?? this.clock.now());
  }
}
