import type { SignedIn } from '#accounts';
import { PrepareReply, type PreparedReply } from '#dialogue';
import { DomainError, type VolunteerId } from '#kernel';
import type { VolunteerView } from '#volunteers';
import { Injectable } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { sayRefusal } from '../../http/errors/say-refusal.ts';
import { DeskPages } from '../desk-pages.ts';
import type { Address, FailedForm, FormPage } from '../forms/form-page.ts';
import { FormProofs } from '../forms/form-proofs.ts';
import { withoutReadFirst } from '../forms/reply-form.ts';
import { firstOf } from '../forms/typed-form.ts';
import { textVolunteerForm } from './volunteer-forms.ts';
import { VolunteerPage, type VolunteerPlace } from './volunteer-page.ts';

type Preview = { readonly reply: PreparedReply } | { readonly refusal: string };

/** The box in which a volunteer is texted, also who never wrote: first shown as it would leave, then sent. */
@Injectable()
export class TextVolunteerPage implements FormPage<VolunteerPlace, VolunteerView> {
  constructor(
    private readonly pages: DeskPages,
    private readonly volunteerPage: VolunteerPage,
    private readonly prepareReply: PrepareReply,
    private readonly formProofs: FormProofs,
  ) {}

  place(address: Address): VolunteerPlace {
    return this.volunteerPage.place(address);
  }

  known({ volunteerId }: VolunteerPlace): Promise<VolunteerView> {
    return this.volunteerPage.viewOf(volunteerId);
  }

  href({ volunteerId }: VolunteerPlace): string {
    return `/desk/volunteers/${volunteerId}/text`;
  }

  show(
    reply: FastifyReply,
    who: SignedIn,
    place: VolunteerPlace,
    failed: FailedForm,
  ): Promise<void> {
    return this.open(reply, who, place, { failed });
  }

  async open(
    reply: FastifyReply,
    who: SignedIn,
    place: VolunteerPlace,
    { failed, done }: { readonly failed?: FailedForm; readonly done?: unknown },
  ): Promise<void> {
    const view = await this.known(place);
    const words = failed === undefined ? '' : firstOf(failed.typed, 'words');
    const preview = await this.preview(place.volunteerId, words === '' ? 'Dag' : words);
    const refused = withoutReadFirst(failed);
    await this.pages.send(reply, who, {
      ...{ template: 'volunteers/text.njk', current: 'volunteers', done, failed: refused },
      data: {
        ...{ volunteerId: place.volunteerId, name: view.details.name, words },
        faults: refused?.faults ?? [],
        shown: this.formProofs.of({ form: textVolunteerForm, href: this.href(place) }, view),
        ...(words === '' && 'reply' in preview ? {} : preview),
      },
    });
  }

  private async preview(volunteerId: VolunteerId, words: string): Promise<Preview> {
    try {
      return { reply: await this.prepareReply.toVolunteer(volunteerId, words) };
    } catch (error) {
      if (error instanceof DomainError) {
        return { refusal: sayRefusal(error)[1] };
      }
      throw error;
    }
  }
}
