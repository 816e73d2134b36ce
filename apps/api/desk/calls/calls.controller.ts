import type { SignedIn } from '#accounts';
import { BlockNumber, ReadItem, StrangeCalls } from '#calls';
import { DecideShortWay } from '#intake';
import { Clock } from '#platform';
import { Controller, Get, Param, Post, Query, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { Allow } from '../../http/sessions/allow.ts';
import { Who } from '../../http/sessions/who.ts';
import { DeskPages } from '../desk-pages.ts';
import { readId } from '../read-id.ts';
import { pageOf, type Paging, pagingOf, type PlaceOnPage } from '../board/paging.ts';
import { blockedView, strangeView } from './call-view.ts';
import { itemCard } from './item-card.ts';
import { LookUpItem } from './look-up-item.ts';

/** What calls and failed texts left to do, and the numbers that may not call for a time. */
@Allow({ role: 'operator' })
@Controller('desk/calls')
export class CallsController {
  constructor(
    private readonly pages: DeskPages,
    private readonly readItem: ReadItem,
    private readonly lookUpItem: LookUpItem,
    private readonly blockNumber: BlockNumber,
    private readonly strangeCalls: StrangeCalls,
    private readonly decideShortWay: DecideShortWay,
    private readonly clock: Clock,
  ) {}

  @Get()
  async list(
    @Query() query: Readonly<Record<string, unknown>>,
    @Who() who: SignedIn,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const { gedaan: done, pagina: page, eerder: earlier } = query;
    const open = await this.cards('open', page);
    const settled = await this.cards('settled', earlier, { name: 'eerder', anchor: 'afgehandeld' });
    const blocked = (await this.blockNumber.list()).map(blockedView);
    const strange = (await this.strangeCalls.list()).map(strangeView);
    const shortWays = await this.shortWays(query['melders']);
    await this.pages.send(reply, who, {
      template: 'calls/calls.njk',
      current: 'calls',
      done,
      data: { open, settled, blocked, strange, shortWays },
    });
  }

  private async shortWays(page: unknown): Promise<object> {
    const place = { name: 'melders', anchor: 'melders' };
    const paging = pagingOf(page, await this.decideShortWay.countAgreed(), '/desk/calls', place);
    return { ...(await this.decideShortWay.list(pageOf(paging))), paging };
  }

  private async cards(
    which: 'open' | 'settled',
    page: unknown,
    place?: PlaceOnPage,
  ): Promise<{ cards: object[]; paging: Paging }> {
    const now = this.clock.now();
    const paging = pagingOf(page, await this.readItem.count(which), '/desk/calls', place);
    const cards: object[] = [];
    const items = await this.readItem.list(which, pageOf(paging));
    for (const item of items) {
      cards.push(itemCard(item, now, await this.lookUpItem.volunteerOf(item)));
    }
    return { cards, paging };
  }

  @Allow({ role: 'coordinator' })
  @Post('strange/:strangeCallId')
  async see(
    @Param('strangeCallId') id: string,
    @Who() { accountId }: SignedIn,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    await this.strangeCalls.markSeen(readId<'strange-call'>(id), accountId);
    await reply.redirect('/desk/calls?gedaan=bericht', 303);
  }

  @Allow({ role: 'coordinator' })
  @Post('blocked/:blockId')
  async unblock(@Param('blockId') id: string, @Res() reply: FastifyReply): Promise<void> {
    await this.blockNumber.end(readId<'block'>(id));
    await reply.redirect('/desk/calls?gedaan=blok-op', 303);
  }
}
