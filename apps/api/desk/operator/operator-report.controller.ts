import { OnDuty, type SignedIn } from '#accounts';
import { CITY, type City } from '#geography';
import { type NewReport, type Receipt, ReceiveReport, WriteCallReport } from '#intake';
import type { CallId } from '#kernel';
import { Body, Controller, Get, Inject, Post, Query, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { randomUUID } from 'node:crypto';
import { Allow } from '../../http/sessions/allow.ts';
import { Who } from '../../http/sessions/who.ts';
import { DeskPages } from '../desk-pages.ts';
import { checkForm, type FieldFault } from '../forms/check-form.ts';
import { operatorReportForm, signChoices } from '../forms/operator-report-form.ts';
import { refusalOf } from '../forms/refusal-of.ts';
import { firstOf, readTyped, type TypedForm } from '../forms/typed-form.ts';
import { readId } from '../read-id.ts';
import { CallOfForm } from './call-of-form.ts';

interface Writing {
  readonly who: SignedIn;
  /** The call that the report is about. */
  readonly callId: CallId | undefined;
}

/**
 * An operator types a report while somebody calls, and reads the reference and the code out. The address
 * holds nothing but the id of the call, where there is one.
 */
@Allow({ role: 'operator' })
@Controller('desk/report')
export class OperatorReportController {
  constructor(
    private readonly pages: DeskPages,
    private readonly receiveReport: ReceiveReport,
    private readonly writeCallReport: WriteCallReport,
    private readonly callOfForm: CallOfForm,
    private readonly onDuty: OnDuty,
    @Inject(CITY) private readonly city: City,
  ) {}

  @Get()
  async form(
    @Query('oproep') call: unknown,
    @Who() who: SignedIn,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const callId = idIn(call);
    const known = callId === undefined ? {} : await this.callOfForm.filledIn(callId);
    await this.showForm(reply, { who, callId }, { ...known, key: [randomUUID()] }, []);
  }

  @Post()
  async receive(
    @Query('oproep') call: unknown,
    @Body() body: unknown,
    @Who() who: SignedIn,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const writing = { who, callId: idIn(call) };
    const typed = readTyped(body);
    const checked = checkForm(operatorReportForm(this.city), typed);
    if (checked.kind === 'wrong') {
      await this.showForm(reply, writing, typed, checked.faults);
      return;
    }
    const faults = await refusalOf(async () => {
      await this.showReceipt(reply, who, await this.store(writing, checked.value));
    });
    if (faults !== undefined) {
      await this.showForm(reply, writing, { ...typed, key: [randomUUID()] }, faults);
    }
  }

  private store(
    { who: { accountId }, callId }: Writing,
    { report, key }: { readonly report: NewReport; readonly key: string },
  ): Promise<Receipt> {
    return callId === undefined
      ? this.receiveReport.run(report, `desk:${accountId}:${key}`)
      : this.writeCallReport.run({ callId, accountId, report });
  }

  private async showForm(
    reply: FastifyReply,
    { who, callId }: Writing,
    typed: TypedForm,
    errors: readonly FieldFault[],
  ): Promise<void> {
    const names = Object.keys(typed);
    const value = Object.fromEntries(names.map((name) => [name, firstOf(typed, name)]));
    await this.pages.send(reply, who, {
      template: 'report.njk',
      current: 'report',
      status: errors.length > 0 ? 400 : 200,
      data: {
        ...{ value, errors, signChoices },
        values: typed,
        neighbourhoods: this.city.neighbourhoods.map(({ id, name }) => ({ value: id, text: name })),
        call: callId && (await this.callOfForm.run(callId)),
        action: callId === undefined ? '/desk/report' : `/desk/report?oproep=${callId}`,
      },
    });
  }

  /** The code stands on this page and nowhere else: never in an address. */
  private async showReceipt(
    reply: FastifyReply,
    who: SignedIn,
    { reference, code, danger }: Receipt,
  ): Promise<void> {
    await this.pages.send(reply, who, {
      template: 'report-received.njk',
      current: 'report',
      data: { reference, code, danger, someoneOnDuty: danger && (await this.onDuty.isAnyone()) },
    });
  }
}

/** @throws NotFoundException for anything that cannot be a call */
function idIn(call: unknown): CallId | undefined {
  return call === undefined ? undefined : readId<'call'>(call);
}
