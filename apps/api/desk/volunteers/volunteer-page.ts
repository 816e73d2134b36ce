import { AccountNames, type SignedIn } from '#accounts';
import { ReadCallBack } from '#calls';
import { ReadCase } from '#casework';
import { TextsNotRead } from '#dialogue';
import { DomainError, type VolunteerId } from '#kernel';
import { CasesServed } from '#matching';
import { MessagesWith, type MessageView } from '#messaging';
import { Clock } from '#platform';
import { VolunteerContact, type VolunteerContactView } from '#volunteers';
import { Injectable, NotFoundException } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { EntityNotFoundError } from 'typeorm';
import { callBackNotice, mayBeRung } from '../calls/call-back-view.ts';
import { messageItem } from '../cases/timeline-view.ts';
import { DeskPages } from '../desk-pages.ts';
import type { Address, FailedForm, FormPage } from '../forms/form-page.ts';
import { FormProofs } from '../forms/form-proofs.ts';
import { callVolunteerForm, type VolunteerKnown } from '../forms/small-forms.ts';
import { readId } from '../read-id.ts';
import { NoteTextsRead } from '../texts/note-texts-read.ts';

export interface VolunteerPlace {
  readonly volunteerId: VolunteerId;
}

/** A volunteer: name, number, cases, and all that was texted both ways. */
@Injectable()
export class VolunteerPage implements FormPage<VolunteerPlace, VolunteerKnown> {
  constructor(
    private readonly pages: DeskPages,
    private readonly volunteerContact: VolunteerContact,
    private readonly messagesWith: MessagesWith,
    private readonly textsNotRead: TextsNotRead,
    private readonly noteTextsRead: NoteTextsRead,
    private readonly casesServed: CasesServed,
    private readonly readCase: ReadCase,
    private readonly readCallBack: ReadCallBack,
    private readonly accountNames: AccountNames,
    private readonly formProofs: FormProofs,
    private readonly clock: Clock,
  ) {}

  place({ params }: Address): VolunteerPlace {
    return { volunteerId: readId<'volunteer'>(params['volunteerId']) };
  }

  async known({ volunteerId }: VolunteerPlace, { accountId }: SignedIn): Promise<VolunteerKnown> {
    const { subjectId } = await this.contactOf(volunteerId);
    const { theirs: last } = await this.readCallBack.last({ subjectId }, accountId);
    const names = await this.accountNames.run(last === undefined ? [] : [last.accountId]);
    return { last, names, now: this.clock.now() };
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
    { failed, done }: { readonly failed?: FailedForm; readonly done?: unknown },
  ): Promise<void> {
    const { volunteerId } = place;
    const { accountId } = who;
    const known = await this.known(place, who);
    const contact = await this.contactOf(volunteerId);
    const { name, phone, subjectId } = contact;
    const texts = await this.texts(contact);
    await this.noteTextsRead.run(accountId, texts, { volunteerId, number: phone });
    const notRead = await this.textsNotRead.run(texts.map(({ messageId }) => messageId));
    const last = await this.readCallBack.last({ subjectId }, accountId);
    await this.pages.send(reply, who, {
      ...{ template: 'volunteers/volunteer.njk', failed, done },
      data: {
        shown: this.formProofs.of({ form: callVolunteerForm, href: this.href(place) }, known),
        ...{ volunteerId, name, phone, mayBeRung: mayBeRung(phone) },
        callBack: callBackNotice(last, { now: this.clock.now() }),
        cases: await this.cases(volunteerId),
        happened: texts.map((message) => messageItem(message, notRead)),
      },
    });
  }

  /** @throws NotFoundException where there is nobody, or nobody any more */
  async contactOf(volunteerId: VolunteerId): Promise<VolunteerContactView> {
    try {
      return await this.volunteerContact.run(volunteerId);
    } catch (error) {
      const isErased = error instanceof DomainError && error.code === 'vault.erased';
      if (isErased || error instanceof EntityNotFoundError) {
        throw new NotFoundException();
      }
      throw error;
    }
  }

  private async texts({ phone, subjectId }: VolunteerContactView): Promise<MessageView[]> {
    return phone === undefined ? [] : this.messagesWith.run({ number: phone, subjectId });
  }

  /** Where a place is hers, by number only: whoever wants to know more opens the case. */
  private async cases(volunteerId: VolunteerId): Promise<object[]> {
    const cases: { href: string; number: number }[] = [];
    for (const caseId of new Set(await this.casesServed.run(volunteerId))) {
      const { number } = await this.readCase.run(caseId);
      cases.push({ href: `/desk/cases/${caseId}`, number });
    }
    return cases.sort((one, other) => one.number - other.number);
  }
}
