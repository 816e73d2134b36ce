import { Controller, Get, Header, Inject } from '@nestjs/common';
import type { Renderer } from '../../http/rendering/create-renderer.ts';
import { RENDERER } from '../../http/rendering/renderer-token.ts';
import { Allow } from '../../http/sessions/allow.ts';
import { CallsNow } from './calls-now.ts';

/** A piece of a page that the open pages of the desk ask for every few seconds; empty when nobody calls. */
@Allow({ role: 'operator', background: true })
@Controller('desk/calls/now')
export class CallsNowController {
  constructor(
    private readonly callsNow: CallsNow,
    @Inject(RENDERER) private readonly renderer: Renderer,
  ) {}

  @Get()
  @Header('content-type', 'text/html; charset=utf-8')
  async show(): Promise<string> {
    const callsNow = await this.callsNow.run();
    return this.renderer.render('desk/views/calls/now.njk', { callsNow }).trim();
  }
}
