import type { SignedIn } from '#accounts';
import { ListCases } from '#casework';
import { UnclearTexts } from '#dialogue';
import { CITY, type City } from '#geography';
import { FailedMessages } from '#messaging';
import { Clock } from '#platform';
import { Controller, Get, Inject, Query, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { Allow } from '../../http/sessions/allow.ts';
import { Who } from '../../http/sessions/who.ts';
import { DeskPages } from '../desk-pages.ts';
import { caseCard, failedView, stuckView, unclearView } from './board-view.ts';
import { StuckJobs } from './stuck-jobs.ts';

/** What is to be done now, in one list, and what was done. */
@Allow({ role: 'operator' })
@Controller('desk')
export class BoardController {
  constructor(
    private readonly pages: DeskPages,
    private readonly listCases: ListCases,
    private readonly unclearTexts: UnclearTexts,
    private readonly failedMessages: FailedMessages,
    private readonly stuckJobs: StuckJobs,
    private readonly clock: Clock,
    @Inject(CITY) private readonly city: City,
  ) {}

  @Get()
  async today(
    @Query('gedaan') done: unknown,
    @Who() who: SignedIn,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const at = { city: this.city, now: this.clock.now() };
    const cases = await this.listCases.run('open');
    const cards = cases.filter(({ alertOpen }) => !alertOpen).map((item) => caseCard(item, at));
    const alerts = cases
      .filter(({ alertOpen }) => alertOpen)
      .map((item) => ({ ...caseCard(item, at), caseId: item.caseId }));
    const unclear = (await this.unclearTexts.run()).map(unclearView);
    const failed = (await this.failedMessages.run()).map(failedView);
    const stuck = (await this.stuckJobs.list()).map(stuckView);
    await this.pages.send(reply, who, {
      template: 'today.njk',
      current: 'today',
      done,
      data: { now: at.now, alerts, unclear, failed, stuck, cards },
    });
  }

  @Get('closed')
  async closed(@Who() who: SignedIn, @Res() reply: FastifyReply): Promise<void> {
    const at = { city: this.city, now: this.clock.now() };
    const cards = (await this.listCases.run('closed')).map((item) => caseCard(item, at));
    await this.pages.send(reply, who, {
      template: 'closed.njk',
      current: 'closed',
      data: { cards },
    });
  }
}
