import type { SignedIn } from '#accounts';
import { CITY, type City } from '#geography';
import { volunteerSources } from '#volunteers';
import { Inject, Injectable } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { DeskPages } from '../desk-pages.ts';
import type { FailedForm, FormPage } from '../forms/form-page.ts';
import { sourceWords } from '../words/volunteer-words.ts';
import { detailsChoices, typedDetails } from './details-choices.ts';

type Nowhere = Readonly<Record<string, never>>;

/** Where somebody who wants to help is written in. */
@Injectable()
export class NewVolunteerPage implements FormPage<Nowhere, { readonly city: City }> {
  constructor(
    private readonly pages: DeskPages,
    @Inject(CITY) private readonly city: City,
  ) {}

  place(): Nowhere {
    return {};
  }

  known(): Promise<{ readonly city: City }> {
    return Promise.resolve({ city: this.city });
  }

  href(): string {
    return '/desk/volunteers/new';
  }

  show(reply: FastifyReply, who: SignedIn, _: Nowhere, failed: FailedForm): Promise<void> {
    return this.open(reply, who, failed);
  }

  /** On to the page of who was written in. The same number twice is refused, so a form sent twice adds one. */
  async answer(reply: FastifyReply, _: SignedIn, __: Nowhere, volunteerId: unknown): Promise<void> {
    await reply.redirect(`/desk/volunteers/${String(volunteerId)}?gedaan=vrijwilliger-nieuw`, 303);
  }

  async open(reply: FastifyReply, who: SignedIn, failed?: FailedForm): Promise<void> {
    const typed = failed?.typed ?? { languages: ['nl'], maxMatches: ['1'] };
    await this.pages.send(reply, who, {
      ...{ template: 'volunteers/new.njk', current: 'volunteers', failed },
      data: {
        details: typedDetails(typed),
        choices: detailsChoices(this.city),
        sources: volunteerSources.map((value) => ({ value, text: sourceWords[value] })),
      },
    });
  }
}
