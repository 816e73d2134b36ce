import type { SignedIn } from '#accounts';
import { ReadRoster } from '#accounts';
import { ReadCallbackTask } from '#calls';
import { CaseOfReport, ListCases } from '#casework';
import { TextsToReview } from '#dialogue';
import { CITY, type City } from '#geography';
import { DecideTrustedReporter } from '#intake';
import type { CaseId } from '#kernel';
import { type FailedMessage, FailedMessages } from '#messaging';
import { Inject, Injectable } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { DeskPages } from '../desk-pages.ts';
import type { Address, FailedForm, FormPage } from '../forms/form-page.ts';
import { firstOf } from '../forms/typed-form.ts';
import { sayGap } from '../words/gap-words.ts';
import type { TaskCard } from './alert-view.ts';
import { BoardAlerts } from './board-alerts.ts';
import type { BoardKnown } from './board-forms.ts';
import { BoardTime } from './board-time.ts';
import {
  caseCard,
  type FailedMessageView,
  failedView,
  stuckView,
  textToReviewView,
} from './board-view.ts';
import { BOARD, KnowBoard } from './know-board.ts';
import { pageOf, type Paging, pagingOf } from './paging.ts';
import { StuckJobs } from './stuck-jobs.ts';

interface Shown {
  readonly query?: Readonly<Record<string, unknown>>;
  readonly failed?: FailedForm;
  /** The task of the form that was not taken. */
  readonly failedTask?: string | undefined;
}

/** What is to be done now, in one list. */
@Injectable()
export class BoardPage implements FormPage<Address, BoardKnown> {
  constructor(
    private readonly pages: DeskPages,
    private readonly listCases: ListCases,
    private readonly caseOfReport: CaseOfReport,
    private readonly readRoster: ReadRoster,
    private readonly textsToReview: TextsToReview,
    private readonly failedMessages: FailedMessages,
    private readonly stuckJobs: StuckJobs,
    private readonly readCallbackTask: ReadCallbackTask,
    private readonly decideTrustedReporter: DecideTrustedReporter,
    private readonly boardTime: BoardTime,
    private readonly boardAlerts: BoardAlerts,
    private readonly knowBoard: KnowBoard,
    @Inject(CITY) private readonly city: City,
  ) {}

  place(address: Address): Address {
    return address;
  }

  known(place: Address, who: SignedIn): Promise<BoardKnown> {
    return this.knowBoard.run(place, who);
  }

  href(): string {
    return BOARD;
  }

  show(reply: FastifyReply, who: SignedIn, { params }: Address, failed: FailedForm): Promise<void> {
    return this.open(reply, who, { failed, failedTask: params['taskId'] });
  }

  async open(
    reply: FastifyReply,
    who: SignedIn,
    { query = {}, failed, failedTask }: Shown,
  ): Promise<void> {
    const { gedaan: done, pagina: page } = query;
    const paging = pagingOf(page, await this.listCases.count('due'), '/desk');
    const waiting = await this.listCases.withAlert();
    const items = await this.listCases.run('due', pageOf(paging));
    const at = await this.boardTime.run([...waiting, ...items]);
    const alerts = await this.boardAlerts.alerts(waiting, at, who);
    const tasks = await this.boardAlerts.tasks(query['taak'], { now: at.now, who });
    const result = firstOf(failed?.typed ?? {}, 'result');
    const cards = items.map((item) => caseCard(item, at));
    const aside = await this.listCases.count('aside');
    const toCall = await this.readCallbackTask.countDue();
    const newcomers = await this.decideTrustedReporter.countAsked();
    const others = paging.page === 1 ? await this.whatElseWaits(query) : nothingElse;
    await this.pages.send(reply, who, {
      template: 'today.njk',
      current: 'today',
      ...{ done, failed },
      data: {
        ...{ now: at.now, unguarded: await this.unguarded(at.now), alerts },
        ...{
          toCall,
          newcomers,
          tasks: withTyped(tasks, failedTask, result),
          ...others,
          cards,
          paging,
          aside,
        },
      },
    });
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
    const texts = pagingOf(sms, await this.textsToReview.count(), '/desk', parts.toReview);
    const messages = pagingOf(berichten, await this.failedMessages.count(), '/desk', parts.failed);
    const jobs = pagingOf(taken, await this.stuckJobs.count(), '/desk', parts.stuck);
    const toReview = await this.textsToReview.run(pageOf(texts));
    const failed: FailedMessageView[] = [];
    for (const message of await this.failedMessages.run(pageOf(messages))) {
      failed.push(failedView(message, message.caseId ?? (await this.caseOf(message))));
    }
    const stuck = await this.stuckJobs.list(pageOf(jobs));
    return {
      toReview: { cards: toReview.map((text) => textToReviewView(text)), paging: texts },
      failed: { cards: failed, paging: messages },
      stuck: { cards: stuck.map(stuckView), paging: jobs },
    };
  }

  private async caseOf({ reportId }: FailedMessage): Promise<CaseId | undefined> {
    return reportId === undefined ? undefined : this.caseOfReport.run(reportId);
  }
}

/** What she typed stands where she typed it. */
function withTyped<Tasks extends { readonly cards: readonly TaskCard[] }>(
  tasks: Tasks,
  failedTask: string | undefined,
  typed: string,
): Tasks {
  const cards = tasks.cards.map((card) => (card.taskId === failedTask ? { ...card, typed } : card));
  return { ...tasks, cards };
}

/** A list that stands beside the cases. */
interface Part {
  readonly cards: readonly object[];
  readonly paging?: Paging;
}

const nothing: Part = { cards: [] };
const nothingElse = { toReview: nothing, failed: nothing, stuck: nothing };
const parts = {
  toReview: { name: 'sms', anchor: 'onduidelijk' },
  failed: { name: 'berichten', anchor: 'berichten' },
  stuck: { name: 'taken', anchor: 'taken' },
};
