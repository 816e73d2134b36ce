import { AccountNames, ReadRoster, type SignedIn } from '#accounts';
import { ReadItem } from '#calls';
import { type CaseListItem, CaseOfReport, ListCases } from '#casework';
import { UnclearTexts } from '#dialogue';
import { CITY, type City, OfficeCalendar } from '#geography';
import { DecideShortWay } from '#intake';
import type { CaseId } from '#kernel';
import { type FailedMessage, FailedMessages } from '#messaging';
import { Clock } from '#platform';
import { Controller, Get, Inject, NotFoundException, Param, Query, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { Allow } from '../../http/sessions/allow.ts';
import { Who } from '../../http/sessions/who.ts';
import { DeskPages } from '../desk-pages.ts';
import { readId } from '../read-id.ts';
import { sayGap } from '../words/gap-words.ts';
import {
  type At,
  caseCard,
  type FailedMessageView,
  failedView,
  stuckView,
  unclearView,
} from './board-view.ts';
import { pageOf, type Paging, pagingOf } from './paging.ts';
import { StuckJobs } from './stuck-jobs.ts';

/** What is to be done now, in one list, and what was done. */
@Allow({ role: 'operator' })
@Controller('desk')
export class BoardController {
  constructor(
    private readonly pages: DeskPages,
    private readonly listCases: ListCases,
    private readonly caseOfReport: CaseOfReport,
    private readonly accountNames: AccountNames,
    private readonly readRoster: ReadRoster,
    private readonly unclearTexts: UnclearTexts,
    private readonly failedMessages: FailedMessages,
    private readonly stuckJobs: StuckJobs,
    private readonly officeCalendar: OfficeCalendar,
    private readonly readItem: ReadItem,
    private readonly decideShortWay: DecideShortWay,
    private readonly clock: Clock,
    @Inject(CITY) private readonly city: City,
  ) {}

  @Get()
  async today(
    @Query() query: Readonly<Record<string, unknown>>,
    @Who() who: SignedIn,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const { gedaan: done, pagina: page } = query;
    const paging = pagingOf(page, await this.listCases.count('due'), '/desk');
    const waiting = await this.listCases.withAlert();
    const items = await this.listCases.run('due', pageOf(paging));
    const at = await this.at([...waiting, ...items]);
    const alerts = waiting.map((item) => ({ ...caseCard(item, at), caseId: item.caseId }));
    const cards = items.map((item) => caseCard(item, at));
    const aside = await this.listCases.count('aside');
    const toCall = await this.readItem.countDue();
    const newcomers = await this.decideShortWay.countAsked();
    const others = paging.page === 1 ? await this.whatElseWaits(query) : nothingElse;
    await this.pages.send(reply, who, {
      template: 'today.njk',
      current: 'today',
      done,
      data: {
        ...{ now: at.now, unguarded: await this.unguarded(at.now), alerts },
        ...{ toCall, newcomers, ...others, cards, paging, aside },
      },
    });
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
    const at = await this.at(items);
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
    const at = await this.at(items);
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
    const at = await this.at(items);
    await this.pages.send(reply, who, {
      template: 'closed.njk',
      current: 'closed',
      data: { cards: items.map((item) => caseCard(item, at)), paging },
    });
  }

  private async at(items: readonly CaseListItem[]): Promise<At> {
    const takers = items.flatMap(({ alertTaken }) => alertTaken?.by ?? []);
    const names = await this.accountNames.run(new Set(takers));
    const calendar = await this.officeCalendar.run();
    return { city: this.city, calendar, now: this.clock.now(), names };
  }

  /** When nobody will be on duty, now or in the coming night or weekend. */
  private async unguarded(now: Date): Promise<string | undefined> {
    const gap = await this.readRoster.comingGap(now);
    return gap && sayGap(gap, now);
  }

  /** Texts, messages and jobs that need a human: they stand on the first page. */
  private async whatElseWaits({
    sms,
    berichten,
    taken,
  }: Readonly<Record<string, unknown>>): Promise<Record<keyof typeof nothingElse, Part>> {
    const texts = pagingOf(sms, await this.unclearTexts.count(), '/desk', parts.unclear);
    const messages = pagingOf(berichten, await this.failedMessages.count(), '/desk', parts.failed);
    const jobs = pagingOf(taken, await this.stuckJobs.count(), '/desk', parts.stuck);
    const dangerWords = Object.values(this.city.dangerWords).flat();
    const unclear = await this.unclearTexts.run(pageOf(texts));
    const failed: FailedMessageView[] = [];
    for (const message of await this.failedMessages.run(pageOf(messages))) {
      failed.push(failedView(message, message.caseId ?? (await this.caseOf(message))));
    }
    const stuck = await this.stuckJobs.list(pageOf(jobs));
    return {
      unclear: { cards: unclear.map((text) => unclearView(text, dangerWords)), paging: texts },
      failed: { cards: failed, paging: messages },
      stuck: { cards: stuck.map(stuckView), paging: jobs },
    };
  }

  private async caseOf({ reportId }: FailedMessage): Promise<CaseId | undefined> {
    return reportId === undefined ? undefined : this.caseOfReport.run(reportId);
  }
}

/** A list that stands beside the cases. */
interface Part {
  readonly cards: readonly object[];
  readonly paging?: Paging;
}

const nothing: Part = { cards: [] };
const nothingElse = { unclear: nothing, failed: nothing, stuck: nothing };
const parts = {
  unclear: { name: 'sms', anchor: 'onduidelijk' },
  failed: { name: 'berichten', anchor: 'berichten' },
  stuck: { name: 'taken', anchor: 'taken' },
};
