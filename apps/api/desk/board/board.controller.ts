import type { SignedIn } from '#accounts';
import { ListCases } from '#casework';
import { Controller, Get, NotFoundException, Param, Query, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { Allow } from '../../http/sessions/allow.ts';
import { Who } from '../../http/sessions/who.ts';
import { DeskPages } from '../desk-pages.ts';
import { readId } from '../read-id.ts';
import { BoardPage } from './board-page.ts';
import { BoardTime } from './board-time.ts';
import { caseCard } from './board-view.ts';
import { pageOf, pagingOf } from './paging.ts';

/** What is to be done now, in one list, and what was done. */
@Allow({ role: 'operator' })
@Controller('desk')
export class BoardController {
  constructor(
    private readonly boardPage: BoardPage,
    private readonly boardTime: BoardTime,
    private readonly pages: DeskPages,
    private readonly listCases: ListCases,
  ) {}

  @Get()
  async today(
    @Query() query: Readonly<Record<string, unknown>>,
    @Who() who: SignedIn,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    await this.boardPage.open(reply, who, { query });
  }

  /** What came in a flood from one place: kept, and looked at when there is time. */
  @Get('aside')
  async aside(
    @Query('pagina') page: unknown,
    @Who() who: SignedIn,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const paging = pagingOf(page, await this.listCases.count('aside'), '/desk/aside');
    const items = await this.listCases.run('aside', pageOf(paging));
    const at = await this.boardTime.run(items);
    await this.pages.send(reply, who, {
      template: 'aside.njk',
      current: 'today',
      data: { cards: items.map((item) => caseCard(item, at)), paging },
    });
  }

  /** Where one worried person called or wrote more often. Each stays a case of its own until somebody joins them. */
  @Get('same-number/:caseId')
  async sameNumber(
    @Param('caseId') id: string,
    @Query('pagina') page: unknown,
    @Who() who: SignedIn,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const caseId = readId<'case'>(id);
    const ids = await this.listCases.ofNumber(caseId);
    if (!ids.includes(caseId)) {
      throw new NotFoundException();
    }
    const paging = pagingOf(page, ids.length, `/desk/same-number/${caseId}`);
    const items = await this.listCases.named(ids.slice(paging.offset, paging.to));
    const at = await this.boardTime.run(items);
    const cards = items.map((item) => ({ ...caseCard(item, at), more: undefined }));
    await this.pages.send(reply, who, {
      template: 'same-number.njk',
      current: 'today',
      data: { cards, paging, backHref: '/desk' },
    });
  }

  @Get('closed')
  async closed(
    @Query('pagina') page: unknown,
    @Who() who: SignedIn,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const paging = pagingOf(page, await this.listCases.count('closed'), '/desk/closed');
    const items = await this.listCases.run('closed', pageOf(paging));
    const at = await this.boardTime.run(items);
    await this.pages.send(reply, who, {
      template: 'closed.njk',
      current: 'closed',
      data: { cards: items.map((item) => caseCard(item, at)), paging },
    });
  }
}
