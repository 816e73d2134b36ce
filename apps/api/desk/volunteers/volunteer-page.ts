import { AccountNames, type SignedIn } from '#accounts';
import { ReadCallBack } from '#calls';
import { CITY, type City } from '#geography';
import { DomainError, localDate, type VolunteerId } from '#kernel';
import { WhoOptedOut } from '#messaging';
import { Clock } from '#platform';
import { ReadVolunteer, VolunteerContact, type VolunteerView } from '#volunteers';
import { Inject, Injectable, NotFoundException } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { EntityNotFoundError } from 'typeorm';
import { callBackNotice, mayBeRung } from '../calls/call-back-view.ts';
import { DeskPages } from '../desk-pages.ts';
import type { Address, FailedForm, FormPage } from '../forms/form-page.ts';
import { FormProofs } from '../forms/form-proofs.ts';
import { callVolunteerForm } from '../forms/small-forms.ts';
import { readId } from '../read-id.ts';
import { detailsChoices, typedDetails } from './details-choices.ts';
import { detailsShown } from './details-form.ts';
import {
  buddyForm,
  detailsForm,
  meaningForm,
  moveForm,
  screeningForm,
  stepForm,
  volunteerNoteForm,
  type VolunteerPageKnown,
} from './volunteer-forms.ts';
import { volunteerHref } from './volunteer-href.ts';
import { VolunteerHistory } from './volunteer-history.ts';
import { headOf, moveChoices, rowsOf, stepChoices, stepsOf } from './volunteer-view.ts';

export interface VolunteerPlace {
  readonly volunteerId: VolunteerId;
}

interface Shown {
  readonly failed?: FailedForm;
  readonly done?: unknown;
}

/** A volunteer: who it is, how she stands, for whom she is there, and all that happened. */
@Injectable()
export class VolunteerPage implements FormPage<VolunteerPlace, VolunteerPageKnown> {
  constructor(
    private readonly pages: DeskPages,
    private readonly readVolunteer: ReadVolunteer,
    private readonly whoOptedOut: WhoOptedOut,
    private readonly volunteerContact: VolunteerContact,
    private readonly history: VolunteerHistory,
    private readonly readCallBack: ReadCallBack,
    private readonly accountNames: AccountNames,
    private readonly formProofs: FormProofs,
    private readonly clock: Clock,
    @Inject(CITY) private readonly city: City,
  ) {}

  place({ params }: Address): VolunteerPlace {
    return { volunteerId: readId<'volunteer'>(params['volunteerId']) };
  }

  async known(
    { volunteerId }: VolunteerPlace,
    { accountId }: SignedIn,
  ): Promise<VolunteerPageKnown> {
    const view = await this.viewOf(volunteerId);
    const { theirs: last } = await this.readCallBack.last({ subjectId: view.subjectId }, accountId);
    const ids = view.events.map(({ accountId: id }) => id).filter((id) => id !== undefined);
    const names = await this.accountNames.run(last === undefined ? ids : [last.accountId, ...ids]);
    return { view, city: this.city, last, names, now: this.clock.now() };
  }

  href({ volunteerId }: VolunteerPlace): string {
    return `/desk/volunteers/${volunteerId}`;
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
    { failed, done }: Shown,
  ): Promise<void> {
    const known = await this.known(place, who);
    const { view, names, now } = known;
    const { name, phone } = view.details;
    const last = await this.readCallBack.last({ subjectId: view.subjectId }, who.accountId);
    const optedOut = (await this.whoOptedOut.run()).has(view.subjectId);
    await this.pages.send(reply, who, {
      ...{ template: 'volunteers/volunteer.njk', current: 'volunteers', failed, done },
      data: {
        ...this.proofs(place, known),
        ...this.typed(view, failed),
        ...{ volunteerId: place.volunteerId, name, phone, mayBeRung: mayBeRung(phone) },
        mayHaveLink: phone !== undefined && !['suspended', 'ended'].includes(view.state),
        callBack: callBackNotice(last, { now }),
        head: headOf(view, { today: localDate(now, this.city.zone), optedOut }),
        ...{ rows: rowsOf(view, this.city), steps: stepsOf(view) },
        ...{ moveChoices: moveChoices(view), stepChoices: stepChoices(view) },
        buddy: await this.buddyOf(view),
        cases: await this.history.cases(view),
        matches: await this.history.matches(view),
        meanings: await this.history.meanings(view, who.accountId),
        happened: await this.history.happened(view, names, who.accountId),
      },
    });
  }

  /** @throws NotFoundException where there is nobody, or nobody any more */
  async viewOf(volunteerId: VolunteerId): Promise<VolunteerView> {
    try {
      return await this.readVolunteer.run(volunteerId);
    } catch (error) {
      const isErased = error instanceof DomainError && error.code === 'vault.erased';
      if (isErased || error instanceof EntityNotFoundError) {
        throw new NotFoundException();
      }
      throw error;
    }
  }

  /** The volunteer who goes along with her; her own page is behind the name. */
  private async buddyOf({ buddyId, details }: VolunteerView): Promise<object> {
    const asks = details.onProbation || buddyId !== undefined;
    if (buddyId === undefined) {
      return { asks };
    }
    const { name } = await this.volunteerContact.run(buddyId);
    return { asks, name, href: volunteerHref(buddyId) };
  }

  private proofs(place: VolunteerPlace, known: VolunteerPageKnown): object {
    const href = this.href(place);
    return {
      shown: this.formProofs.of({ form: callVolunteerForm, href }, known),
      detailsProof: this.formProofs.of({ form: detailsForm, href }, known),
      stepProof: this.formProofs.of({ form: stepForm, href }, known),
      moveProof: this.formProofs.of({ form: moveForm, href }, known),
      buddyProof: this.formProofs.of({ form: buddyForm, href }, known),
    };
  }

  /** What was typed and not taken stands in its form again, which is open then. */
  private typed(view: VolunteerView, failed: FailedForm | undefined): object {
    const of = (form: { readonly name: string }): FailedForm['typed'] | undefined =>
      failed?.form === form.name ? failed.typed : undefined;
    return {
      details: typedDetails(of(detailsForm) ?? detailsShown(view.details)),
      choices: detailsChoices(this.city),
      open: failed?.form,
      ...{ step: typedDetails(of(stepForm) ?? {}), move: typedDetails(of(moveForm) ?? {}) },
      screening: typedDetails(of(screeningForm) ?? {}),
      buddyTyped: typedDetails(of(buddyForm) ?? {}),
      meaning: typedDetails(of(meaningForm) ?? {}),
      note: typedDetails(of(volunteerNoteForm) ?? {}),
    };
  }
}
