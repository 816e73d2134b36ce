import type { SignedIn } from '#accounts';
import { ReplyToText } from '#dialogue';
import { Controller, Get, Param, Query, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { Allow } from '../../http/sessions/allow.ts';
import { Who } from '../../http/sessions/who.ts';
import type { SentOn } from '../forms/form-page.ts';
import { replyForm } from '../forms/reply-form.ts';
import { TakesForm } from '../forms/takes-form.ts';
import { readId } from '../read-id.ts';
import { TextPage } from './text-page.ts';

/** A text that came in, answered by one of us. */
@Allow({ role: 'coordinator' })
@Controller('desk/texts/:messageId')
export class TextsController {
  constructor(
    private readonly page: TextPage,
    private readonly replyToText: ReplyToText,
  ) {}

  @Get()
  async read(
    @Param('messageId') id: string,
    @Query('gedaan') done: unknown,
    @Who() who: SignedIn,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    await this.page.open(reply, who, { messageId: readId<'message'>(id) }, { done });
  }

  @TakesForm(replyForm, { at: 'reply', on: TextPage })
  answer({ value, place, who }: SentOn<TextPage, typeof replyForm>): Promise<void> {
    return this.replyToText.run({ ...place, words: value.words, accountId: who.accountId });
  }
}
