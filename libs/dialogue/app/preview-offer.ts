import { lettersLost } from '#kernel';
import { OfferForText, type OfferToBe } from '#matching';
import { segmentsIn } from '#messaging';
import { Injectable } from '@nestjs/common';
import { texts } from '../texts.nl.ts';

/** The text of an offer as it would arrive now; its code is an example. */
export interface OfferPreview {
  readonly body: string;
  readonly segments: number;
  /** What of the volunteer's first name no text can hold: the text greets without it then. */
  readonly lost: readonly string[];
}

/** Shows the text of an offer that nobody made yet: the same words that TellVolunteer sends. */
@Injectable()
export class PreviewOffer {
  constructor(private readonly offerForText: OfferForText) {}

  async run(offer: OfferToBe): Promise<OfferPreview> {
    const words = await this.offerForText.before(offer);
    const body = texts.ask(words);
    return { body, segments: segmentsIn(body) ?? 0, lost: lettersLost(words.firstName) };
  }
}
