import { AccountNames, type SignedIn } from '#accounts';
import { CaseOfText } from '#casework';
import { PrepareReply, type PreparedReply, RepliesTo, type ReplyView } from '#dialogue';
import { DomainError, type MessageId } from '#kernel';
import { type IncomingText, ReadText } from '#messaging';
import { Clock } from '#platform';
import { VolunteerByPhone, VolunteerContact } from '#volunteers';
import { Injectable, NotFoundException } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { sayRefusal } from '../../http/errors/say-refusal.ts';
import { DeskPages } from '../desk-pages.ts';
import type { Address, FailedForm, FormPage } from '../forms/form-page.ts';
import { FormProofs } from '../forms/form-proofs.ts';
import { replyForm, type TextKnown, withoutReadFirst } from '../forms/reply-form.ts';
import { firstOf } from '../forms/typed-form.ts';
import { readId } from '../read-id.ts';
import { withoutSecrets } from '../words/text-words.ts';
import { NoteTextsRead } from './note-texts-read.ts';

export interface TextPlace {
  readonly messageId: MessageId;
}

type Preview = { readonly reply: PreparedReply } | { readonly refusal: string };

/** One text that came in, what colleagues answered, and the box in which it is answered. A look is noted with its case. */
@Injectable()
export class TextPage implements FormPage<TextPlace, TextKnown> {
  constructor(
    private readonly pages: DeskPages,
    private readonly readText: ReadText,
    private readonly prepareReply: PrepareReply,
    private readonly caseOfText: CaseOfText,
    private readonly volunteerByPhone: VolunteerByPhone,
    private readonly volunteerContact: VolunteerContact,
    private readonly noteTextsRead: NoteTextsRead,
    private readonly repliesTo: RepliesTo,
    private readonly accountNames: AccountNames,
    private readonly formProofs: FormProofs,
    private readonly clock: Clock,
  ) {}

  place({ params }: Address): TextPlace {
    return { messageId: readId<'message'>(params['messageId']) };
  }

  async known({ messageId }: TextPlace): Promise<TextKnown> {
    const replies = await this.repliesTo.run(messageId);
    const names = await this.accountNames.run(replies.map(({ accountId }) => accountId));
    return { replies, names, now: this.clock.now() };
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
    place: TextPlace,
    { failed, done }: { readonly failed?: FailedForm; readonly done?: unknown },
  ): Promise<void> {
    const { messageId } = place;
    const text = await this.textOf(messageId);
    const known = await this.known(place);
    const caseId = await this.caseOfText.run(messageId);
    const sender = await this.senderOf(text, known.replies, who);
    const words = failed === undefined ? '' : firstOf(failed.typed, 'words');
    const preview = await this.preview(messageId, words === '' ? 'Dag' : words);
    const refused = withoutReadFirst(failed);
    await this.pages.send(reply, who, {
      template: 'texts/text.njk',
      current: 'today',
      ...{ done, failed: refused },
      data: {
        ...{ messageId, words, text: text.whole, at: text.receivedAt, phone: text.from },
        ...sender,
        faults: refused?.faults ?? [],
        answers: known.replies.map((reply) => answerView(reply, known)),
        shown: this.formProofs.of({ form: replyForm, href: this.href(place) }, known),
        ...(words === '' && 'reply' in preview ? {} : preview),
        caseHref: caseId === undefined ? undefined : `/desk/cases/${caseId}`,
        backHref: '/desk#onduidelijk',
      },
    });
  }

  /** Whose it is, once the look is noted. */
  private async senderOf(
    { messageId, from: number, receivedAt: at }: IncomingText,
    replies: readonly ReplyView[],
    { accountId }: SignedIn,
  ): Promise<object> {
    const volunteerId = number && (await this.volunteerByPhone.run(number));
    const shown = [
      { messageId, at, direction: 'in' as const },
      ...replies.map((reply) => ({
        ...reply,
        messageId: reply.replyId,
        direction: 'out' as const,
      })),
    ];
    await this.noteTextsRead.run(accountId, shown, { volunteerId, number });
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
        return { refusal: sayRefusal(error)[1] };
      }
      throw error;
    }
  }
}

function answerView({ accountId, at, body }: ReplyView, { names }: TextKnown): object {
  const text = body === undefined ? 'Gewist.' : withoutSecrets(body);
  return { by: names.get(accountId) ?? 'Een collega', at, text };
}
