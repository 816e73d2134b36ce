import { OpenLink, SendCode, ShowAddress, type ShowAddressOutcome } from '#visits';
import {
  applyDecorators,
  Body,
  Controller,
  Get,
  Header,
  HttpCode,
  Param,
  Post,
  Query,
  Res,
} from '@nestjs/common';
import { Allow } from '../../http/sessions/allow.ts';
import { readFields } from '../forms/read-fields.ts';
import { HtmlPage, type PageReply } from '../html-page.ts';
import { LinkPages } from './link-pages.ts';
import { faults, notices } from './texts.nl.ts';

interface LinkReply extends PageReply {
  header(name: string, value: string): unknown;
}

/** A token as we make it; anything else is not worth a look. */
const TOKEN = /^[\w-]{16,64}$/;
const DIGITS = /\d/gu;

/** Kept nowhere, found by nobody, and its address is told to no other page. */
function LinkPage(): MethodDecorator {
  return applyDecorators(
    HtmlPage('personal'),
    Header('referrer-policy', 'no-referrer'),
    Header('x-robots-tag', 'noindex'),
  );
}

/**
 * A volunteer's personal link. Opening it changes nothing and shows nothing of anybody: previews and scanners
 * open links. The address stands only in the answer to a code.
 */
@Controller('v/:token')
@Allow('public')
export class VolunteerLinkController {
  constructor(
    private readonly pages: LinkPages,
    private readonly openLink: OpenLink,
    private readonly sendCode: SendCode,
    private readonly showAddress: ShowAddress,
  ) {}

  @Get()
  @LinkPage()
  async open(
    @Param('token') token: string,
    @Query('stap') step: unknown,
    @Res({ passthrough: true }) reply: LinkReply,
  ): Promise<string> {
    if (!TOKEN.test(token) || (await this.openLink.run(token)) === 'gone') {
      return this.gone(reply);
    }
    return step === 'code' ? this.pages.typeCode({ token }) : this.pages.start(token);
  }

  @Post('code')
  @HttpCode(200)
  @LinkPage()
  async askForCode(
    @Param('token') token: string,
    @Res({ passthrough: true }) reply: LinkReply,
  ): Promise<string> {
    const outcome = TOKEN.test(token) ? await this.sendCode.run(token) : 'gone';
    switch (outcome) {
      case 'sent':
        reply.status(303);
        reply.header('location', `/v/${token}?stap=code`);
        return '';
      case 'too_many':
        reply.status(429);
        return this.pages.start(token, notices.tooMany);
      case 'no_number':
        return this.pages.start(token, notices.noNumber);
      case 'gone':
        return this.gone(reply);
    }
  }

  @Post('open')
  @HttpCode(200)
  @LinkPage()
  async show(
    @Param('token') token: string,
    @Body() body: unknown,
    @Res({ passthrough: true }) reply: LinkReply,
  ): Promise<string> {
    const { code } = readFields(body, ['code']);
    if (TOKEN.test(token) && (code.match(DIGITS) ?? []).length !== 6) {
      return this.refuseTyping(token, reply);
    }
    const outcome: ShowAddressOutcome = TOKEN.test(token)
      ? await this.showAddress.run(token, code)
      : { kind: 'gone' };
    switch (outcome.kind) {
      case 'shown':
        return this.pages.address(outcome.details);
      case 'wrong':
        reply.status(422);
        return this.pages.typeCode({ token, fault: faults.wrong(outcome.left) });
      case 'no_code':
        reply.status(422);
        return this.pages.typeCode({ token, fault: faults.noCode });
      case 'gone':
        return this.gone(reply);
    }
  }

  /** What cannot be a code is no try. */
  private async refuseTyping(token: string, reply: LinkReply): Promise<string> {
    if ((await this.openLink.run(token)) === 'gone') {
      return this.gone(reply);
    }
    reply.status(422);
    return this.pages.typeCode({ token, fault: faults.noDigits });
  }

  private gone(reply: LinkReply): string {
    reply.status(404);
    return this.pages.gone();
  }
}
