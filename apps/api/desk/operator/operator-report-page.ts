import { OnDuty, type SignedIn } from '#accounts';
import { CITY, type City } from '#geography';
import type { Receipt } from '#intake';
import type { CallId } from '#kernel';
import { Inject, Injectable } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { DeskPages } from '../desk-pages.ts';
import type { Address, FailedForm, FormPage } from '../forms/form-page.ts';
import { signChoices } from '../forms/operator-report-form.ts';
import { firstOf } from '../forms/typed-form.ts';
import { readId } from '../read-id.ts';
import { CallOfForm } from './call-of-form.ts';

interface Writing {
  /** The call that the report is about. */
  readonly callId: CallId | undefined;
}

/** Where a report is typed, and what is read out of it afterwards. */
@Injectable()
export class OperatorReportPage implements FormPage<Writing, { readonly city: City }> {
  constructor(
    private readonly pages: DeskPages,
    private readonly callOfForm: CallOfForm,
    private readonly onDuty: OnDuty,
    @Inject(CITY) private readonly city: City,
  ) {}

  place({ query }: Pick<Address, 'query'>): Writing {
    const call = query['oproep'];
    return { callId: call === undefined ? undefined : readId<'call'>(call) };
  }

  known(): Promise<{ readonly city: City }> {
    return Promise.resolve({ city: this.city });
  }

  href({ callId }: Writing): string {
    return callId === undefined ? '/desk/report' : `/desk/report?oproep=${callId}`;
  }

  show(reply: FastifyReply, who: SignedIn, place: Writing, failed: FailedForm): Promise<void> {
    return this.open(reply, who, place, failed);
  }

  async open(
    reply: FastifyReply,
    who: SignedIn,
    place: Writing,
    failed?: FailedForm,
  ): Promise<void> {
    const { callId } = place;
    const known = callId === undefined ? {} : await this.callOfForm.filledIn(callId);
    const values = failed?.typed ?? known;
    const names = Object.keys(values);
    await this.pages.send(reply, who, {
      template: 'report.njk',
      current: 'report',
      failed,
      data: {
        ...{ values, signChoices },
        value: Object.fromEntries(names.map((name) => [name, firstOf(values, name)])),
        neighbourhoods: this.city.neighbourhoods.map(({ id, name }) => ({ value: id, text: name })),
        call: callId && (await this.callOfForm.run(callId)),
        action: this.href(place),
      },
    });
  }

  /** The code stands on this page and nowhere else: never in an address. */
  async answer(reply: FastifyReply, who: SignedIn, _: Writing, receipt: Receipt): Promise<void> {
    const { reference, code, danger, mayBeDanger } = receipt;
    const someoneOnDuty = (danger || mayBeDanger) && (await this.onDuty.isAnyone());
    await this.pages.send(reply, who, {
      template: 'report-received.njk',
      current: 'report',
      data: { reference, code, danger, mayBeDanger, someoneOnDuty },
    });
  }
}
