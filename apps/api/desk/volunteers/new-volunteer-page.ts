import type { SignedIn } from '#accounts';
import { ReadCall } from '#calls';
import { CITY, type City } from '#geography';
import type { CallId } from '#kernel';
import { volunteerSources } from '#volunteers';
import { Inject, Injectable } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { dutchPhone } from '../../http/rendering/dutch-phone.ts';
import { DeskPages } from '../desk-pages.ts';
import type { FailedForm, FormPage } from '../forms/form-page.ts';
import type { TypedForm } from '../forms/typed-form.ts';
import { sourceWords } from '../words/volunteer-words.ts';
import { detailsChoices, typedDetails } from './details-choices.ts';

type Nowhere = Readonly<Record<string, never>>;

/** Where somebody who wants to help is written in. */
@Injectable()
export class NewVolunteerPage implements FormPage<Nowhere, { readonly city: City }> {
  constructor(
    private readonly pages: DeskPages,
    private readonly readCall: ReadCall,
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

  /** @param callId the call in which somebody said that she wants to help */
  async openFor(reply: FastifyReply, who: SignedIn, callId: CallId): Promise<void> {
    const { number, language } = await this.readCall.run(callId);
    const phone = number === undefined ? [] : [dutchPhone(number)];
    const known = { source: ['phone'], phone, languages: [language] };
    await this.open(reply, who, undefined, known);
  }

  async open(
    reply: FastifyReply,
    who: SignedIn,
    failed?: FailedForm,
    known: TypedForm = { languages: ['nl'] },
  ): Promise<void> {
    const typed = failed?.typed ?? { maxMatches: ['1'], ...known };
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
