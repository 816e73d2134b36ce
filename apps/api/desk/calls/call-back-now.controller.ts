import type { SignedIn } from '#accounts';
import { ReadCallBack } from '#calls';
import { Clock } from '#platform';
import { Controller, Get, Header, Inject, NotFoundException, Param } from '@nestjs/common';
import type { Renderer } from '../../http/rendering/create-renderer.ts';
import { RENDERER } from '../../http/rendering/renderer-token.ts';
import { Allow } from '../../http/sessions/allow.ts';
import { Who } from '../../http/sessions/who.ts';
import { readId } from '../read-id.ts';
import { callBackNotice } from './call-back-view.ts';

/** A piece of a page that the page of a call back asks for while it goes on. It says nothing of who is called. */
@Allow({ role: 'operator', background: true })
@Controller('desk/calls/back')
export class CallBackNowController {
  constructor(
    private readonly readCallBack: ReadCallBack,
    private readonly clock: Clock,
    @Inject(RENDERER) private readonly renderer: Renderer,
  ) {}

  @Get(':callBackId')
  @Header('content-type', 'text/html; charset=utf-8')
  async show(@Param('callBackId') id: string, @Who() { accountId }: SignedIn): Promise<string> {
    const last = await this.readCallBack.run(readId<'call-back'>(id));
    if (last.accountId !== accountId) {
      throw new NotFoundException();
    }
    const callBack = callBackNotice({ mine: last }, { now: this.clock.now() });
    const data = { callBack, followed: true };
    return this.renderer.render('desk/views/calls/call-back.njk', data).trim();
  }
}
