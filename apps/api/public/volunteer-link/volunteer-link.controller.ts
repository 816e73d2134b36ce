import { OpenLink, SendCode, ShowAddress, type ShowAddressOutcome } from '#visits';
import { Body, Controller, Get, HttpCode, Param, Post, Query, Res } from '@nestjs/common';
import { Allow } from '../../http/sessions/allow.ts';
import { readFields } from '../forms/read-fields.ts';
import { isCode, LinkPage, type LinkReply, TOKEN } from './link-page.ts';
import { LinkPages } from './link-pages.ts';
import { faults, notices } from './texts.nl.ts';

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
    const leadsTo = TOKEN.test(token) ? await this.openLink.run(token) : 'gone';
    if (leadsTo === 'gone') {
      return this.gone(reply);
    }
    const own = leadsTo === 'own';
    return step === 'code' ? this.pages.typeCode({ token, own }) : this.pages.start(token, { own });
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
        return this.pages.start(token, { notice: notices.tooMany });
      case 'no_number':
        return this.pages.start(token, { notice: notices.noNumber });
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
    if (TOKEN.test(token) && !isCode(code)) {
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
