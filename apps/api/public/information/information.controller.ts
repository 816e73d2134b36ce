import { agreementVersion, informationVersion } from '#volunteers';
import { Controller, Get, Inject } from '@nestjs/common';
import type { Renderer } from '../../http/rendering/create-renderer.ts';
import { RENDERER } from '../../http/rendering/renderer-token.ts';
import { Allow } from '../../http/sessions/allow.ts';
import { HtmlPage } from '../html-page.ts';

/** What a volunteer reads and agrees to before she starts, and the card for her wallet; both to be printed. */
@Controller('helpen')
@Allow('public')
export class InformationController {
  constructor(@Inject(RENDERER) private readonly renderer: Renderer) {}

  /** The text of which a version is kept with who got it: another text gets another version. */
  @Get('informatie')
  @HtmlPage('empty')
  information(): string {
    return this.renderer.render('public/views/information/information.njk', {
      version: informationVersion,
    });
  }

  /** The agreements; who reads them behind a personal link says yes there. */
  @Get('afspraken')
  @HtmlPage('empty')
  agreement(): string {
    return this.renderer.render('public/views/information/agreement.njk', {
      version: agreementVersion,
    });
  }

  @Get('kaartje')
  @HtmlPage('empty')
  card(): string {
    return this.renderer.render('public/views/information/card.njk', {});
  }
}
