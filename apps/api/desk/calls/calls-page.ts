import type { SignedIn } from '#accounts';
import { BlockNumber, ReadCallbackTask, UnrecognisedCalls } from '#calls';
import { DecideTrustedReporter } from '#intake';
import { Clock } from '#platform';
import { Injectable } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { pageOf, type Paging, pagingOf, type PlaceOnPage } from '../board/paging.ts';
import { DeskPages } from '../desk-pages.ts';
import type { Address, FailedForm, FormPage } from '../forms/form-page.ts';
import { blockedView, unrecognisedCallView } from './call-view.ts';
import { callbackTaskCard } from './callback-task-card.ts';
import { LookUpCallbackTask } from './look-up-callback-task.ts';

interface Shown {
  readonly query?: Readonly<Record<string, unknown>>;
  readonly failed?: FailedForm;
}

/** What calls and failed texts left to do, and the numbers that may not call for a time. */
@Injectable()
export class CallsPage implements FormPage<Address> {
  constructor(
    private readonly pages: DeskPages,
    private readonly readCallbackTask: ReadCallbackTask,
    private readonly lookUpCallbackTask: LookUpCallbackTask,
    private readonly blockNumber: BlockNumber,
    private readonly unrecognisedCalls: UnrecognisedCalls,
    private readonly decideTrustedReporter: DecideTrustedReporter,
    private readonly clock: Clock,
  ) {}

  place(address: Address): Address {
    return address;
  }

  href(): string {
    return '/desk/calls';
  }

  show(reply: FastifyReply, who: SignedIn, _: Address, failed: FailedForm): Promise<void> {
    return this.open(reply, who, { failed });
  }

  async open(reply: FastifyReply, who: SignedIn, { query = {}, failed }: Shown): Promise<void> {
    const { gedaan: done, pagina: page, eerder: earlier } = query;
    const open = await this.cards('open', page);
    const settled = await this.cards('settled', earlier, { name: 'eerder', anchor: 'afgehandeld' });
    const blocked = (await this.blockNumber.list()).map(blockedView);
    const unrecognised = (await this.unrecognisedCalls.list()).map(unrecognisedCallView);
    const trustedReporters = await this.trustedReporters(query['melders']);
    await this.pages.send(reply, who, {
      template: 'calls/calls.njk',
      current: 'calls',
      ...{ done, failed },
      data: { open, settled, blocked, unrecognised, trustedReporters },
    });
  }

  private async trustedReporters(page: unknown): Promise<object> {
    const place = { name: 'melders', anchor: 'melders' };
    const paging = pagingOf(
      page,
      await this.decideTrustedReporter.countAgreed(),
      '/desk/calls',
      place,
    );
    return { ...(await this.decideTrustedReporter.list(pageOf(paging))), paging };
  }

  private async cards(
    which: 'open' | 'settled',
    page: unknown,
    place?: PlaceOnPage,
  ): Promise<{ cards: object[]; paging: Paging }> {
    const now = this.clock.now();
    const paging = pagingOf(page, await this.readCallbackTask.count(which), '/desk/calls', place);
    const cards: object[] = [];
    const items = await this.readCallbackTask.list(which, pageOf(paging));
    for (const item of items) {
      cards.push(callbackTaskCard(item, now, await this.lookUpCallbackTask.volunteerOf(item)));
    }
    return { cards, paging };
  }
}
