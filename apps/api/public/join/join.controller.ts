import { CITY, type City } from '#geography';
import { isDatabaseAway } from '#platform';
import { JoinByPage } from '#volunteers';
import {
  Body,
  Controller,
  Get,
  HttpCode,
  Inject,
  Ip,
  Post,
  Query,
  Redirect,
  Res,
} from '@nestjs/common';
import { Allow } from '../../http/sessions/allow.ts';
import { FormTokens } from '../forms/form-token.ts';
import { readFields } from '../forms/read-fields.ts';
import { HtmlPage, keepForBack, type PageReply } from '../html-page.ts';
import { checkWish, emptyWish, languageFrom, readWish } from './join-form.ts';
import { JoinPages } from './join-pages.ts';
import { joinTexts } from './texts.ts';

/** Somebody wants to help. The form carries its own token and keeps nothing on the server until it is sent. */
@Controller('helpen')
@Allow('public')
export class JoinController {
  constructor(
    private readonly pages: JoinPages,
    private readonly tokens: FormTokens,
    private readonly joinByPage: JoinByPage,
    @Inject(CITY) private readonly city: City,
  ) {}

  @Get()
  @HtmlPage('empty')
  show(@Query('taal') language: unknown): string {
    return this.pages.form(emptyWish(languageFrom(language)), { token: this.tokens.issue() });
  }

  /** Somebody who reloads by the address alone starts again at the front. */
  @Get('versturen')
  @Redirect('/helpen', 303)
  front(): void {
    // the decorator answers
  }

  /** To an address of its own, as the report form: a post makes a browser forget the page at the same address. */
  @Post(['', 'versturen'])
  @HttpCode(200)
  @HtmlPage('personal')
  async send(
    @Body() body: unknown,
    @Ip() source: string,
    @Res({ passthrough: true }) reply: PageReply,
  ): Promise<string> {
    const typed = readWish(body);
    const { token } = readFields(body, ['token']);
    const read = this.tokens.read(token);
    const checked = checkWish(typed, this.city);
    if (checked.kind === 'wrong') {
      reply.status(422);
      keepForBack(reply);
      const fresh = read.kind === 'valid' ? token : this.tokens.issue();
      return this.pages.form(typed, { token: fresh, errors: checked.faults });
    }
    if (read.kind !== 'valid') {
      reply.status(400);
      keepForBack(reply);
      const formNotice = joinTexts[typed.language].faults.tokenLost;
      return this.pages.form(typed, { token: this.tokens.issue(), formNotice });
    }
    try {
      const outcome = await this.joinByPage.run(checked.wish, `page:${read.id}`, source);
      if (outcome === 'joined') {
        return this.pages.received(typed.language);
      }
      reply.status(409);
      keepForBack(reply);
      return this.pages.alreadySent(typed, this.tokens.issue());
    } catch (error) {
      if (!isDatabaseAway(error)) {
        throw error;
      }
      reply.status(503);
      keepForBack(reply);
      return this.pages.tryAgain(typed, token);
    }
  }
}
