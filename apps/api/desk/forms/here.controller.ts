import { Controller, Get, HttpCode } from '@nestjs/common';
import { Allow } from '../../http/sessions/allow.ts';

/** A page says that somebody types on it: she is there, and her session goes on. */
@Allow({ role: 'operator' })
@Controller('desk/here')
export class HereController {
  @Get()
  @HttpCode(204)
  here(): void {
    // the guard before it does all there is to do
  }
}
