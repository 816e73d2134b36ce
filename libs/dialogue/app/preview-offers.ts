import { lettersLost, type VolunteerId } from '#kernel';
import { OfferForText, type OffersToBe } from '#matching';
import { segmentsIn } from '#messaging';
import { Injectable } from '@nestjs/common';
import { texts } from '../texts.nl.ts';

/** The text of an offer as it would arrive now; its code is an example. */
export interface OfferPreview {
  /** Left out where it is shown to nobody in particular. */
  readonly volunteerId: VolunteerId | undefined;
  readonly body: string;
  readonly segments: number;
  /** What of the volunteer's first name no text can hold: the text greets without it then. */
  readonly lost: readonly string[];
}

/** Shows the texts of offers that nobody made yet: the same words that TellVolunteer sends. */
@Injectable()
export class PreviewOffers {
  constructor(private readonly offerForText: OfferForText) {}

  /** One for each volunteer, or one for nobody in particular where none is named. */
  async run(offers: OffersToBe): Promise<OfferPreview[]> {
    const words = await this.offerForText.before(offers);
    return words.map((each, at) => {
      const body = texts.ask(each);
      return {
        ...{ volunteerId: offers.volunteerIds?.[at], body },
        ...{ segments: segmentsIn(body) ?? 0, lost: lettersLost(each.firstName) },
      };
    });
  }
}
