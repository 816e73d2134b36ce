import { Controller, Get } from '@nestjs/common';
import { Allow } from '../http/sessions/allow.ts';
import { HtmlPage } from './html-page.ts';
import { PublicPages } from './public-pages.ts';

@Controller()
@Allow('public')
export class WelcomeController {
  constructor(private readonly pages: PublicPages) {}

  @Get()
  @HtmlPage('empty')
  show(): string {
    return this.pages.welcome();
  }
}
