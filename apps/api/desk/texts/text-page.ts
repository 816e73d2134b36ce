import type { SignedIn } from '#accounts';
import { CaseOfText } from '#casework';
import { PrepareReply, type PreparedReply } from '#dialogue';
import { DomainError, type MessageId } from '#kernel';
import { type IncomingText, ReadText } from '#messaging';
import { VolunteerByPhone, VolunteerContact } from '#volunteers';
import { Injectable, NotFoundException } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { refusals } from '../../http/errors/refusals.ts';
import { DeskPages } from '../desk-pages.ts';
import type { Address, FailedForm, FormPage } from '../forms/form-page.ts';
import { READ_FIRST } from '../forms/reply-form.ts';
import { firstOf } from '../forms/typed-form.ts';
import { readId } from '../read-id.ts';
import { NoteTextsRead } from './note-texts-read.ts';

export interface TextPlace {
  readonly messageId: MessageId;
}

type Preview = { readonly reply: PreparedReply } | { readonly refusal: string };

/** One text that came in, and the box in which it is answered. A look is noted with its case. */
@Injectable()
export class TextPage implements FormPage<TextPlace> {
  constructor(
    private readonly pages: DeskPages,
    private readonly readText: ReadText,
    private readonly prepareReply: PrepareReply,
    private readonly caseOfText: CaseOfText,
    private readonly volunteerByPhone: VolunteerByPhone,
    private readonly volunteerContact: VolunteerContact,
    private readonly noteTextsRead: NoteTextsRead,
  ) {}

  place({ params }: Address): TextPlace {
    return { messageId: readId<'message'>(params['messageId']) };
  }

  href({ messageId }: TextPlace): string {
    return `/desk/texts/${messageId}`;
  }

  show(reply: FastifyReply, who: SignedIn, place: TextPlace, failed: FailedForm): Promise<void> {
    return this.open(reply, who, place, { failed });
  }

  async open(
    reply: FastifyReply,
    who: SignedIn,
    { messageId }: TextPlace,
    { failed, done }: { readonly failed?: FailedForm; readonly done?: unknown },
  ): Promise<void> {
    const text = await this.textOf(messageId);
    const caseId = await this.caseOfText.run(messageId);
    const sender = await this.senderOf(text, who);
    const words = failed === undefined ? '' : firstOf(failed.typed, 'words');
    const preview = await this.preview(messageId, words === '' ? 'Dag' : words);
    const refused = isPreview(failed) ? undefined : failed;
    await this.pages.send(reply, who, {
      template: 'texts/text.njk',
      current: 'today',
      ...{ done, failed: refused },
      data: {
        ...{ messageId, words, text: text.body, at: text.receivedAt, phone: text.from },
        ...sender,
        faults: refused?.faults ?? [],
        ...(words === '' && 'reply' in preview ? {} : preview),
        caseHref: caseId === undefined ? undefined : `/desk/cases/${caseId}`,
        backHref: '/desk#onduidelijk',
      },
    });
  }

  /** Whose it is, once the look is noted. */
  private async senderOf(
    { messageId, from: number, receivedAt: at }: IncomingText,
    { accountId }: SignedIn,
  ): Promise<object> {
    const volunteerId = number && (await this.volunteerByPhone.run(number));
    const shown = { messageId, at, direction: 'in' as const };
    await this.noteTextsRead.run(accountId, [shown], { volunteerId, number });
    if (volunteerId === undefined) {
      return {};
    }
    const { name: from } = await this.volunteerContact.run(volunteerId);
    return { from, volunteerHref: `/desk/volunteers/${volunteerId}` };
  }

  private async textOf(messageId: MessageId): Promise<IncomingText> {
    try {
      return await this.readText.run(messageId);
    } catch (error) {
      if (error instanceof DomainError && error.code === 'message.not_found') {
        throw new NotFoundException();
      }
      throw error;
    }
  }

  private async preview(messageId: MessageId, words: string): Promise<Preview> {
    try {
      return { reply: await this.prepareReply.run({ messageId, words }) };
    } catch (error) {
      if (error instanceof DomainError) {
        return { refusal: refusals[error.code][1] };
      }
      throw error;
    }
  }
}

/** Nothing is wrong: she asked to see what would leave. */
function isPreview(failed: FailedForm | undefined): boolean {
  return failed?.faults.every(({ text }) => text === READ_FIRST) ?? false;
}
