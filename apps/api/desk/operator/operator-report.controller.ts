import { type SignedIn } from '#accounts';
import { type Receipt, ReceiveReport, WriteCallReport } from '#intake';
import { Controller, Get, Query, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { Allow } from '../../http/sessions/allow.ts';
import { Who } from '../../http/sessions/who.ts';
import type { SentOn } from '../forms/form-page.ts';
import { operatorReportForm } from '../forms/operator-report-form.ts';
import { TakesForm } from '../forms/takes-form.ts';
import { OperatorReportPage } from './operator-report-page.ts';

/**
 * An operator types a report while somebody calls, and reads the reference and the code out. The address
 * holds nothing but the id of the call, where there is one.
 */
@Allow({ role: 'operator' })
@Controller('desk/report')
export class OperatorReportController {
  constructor(
    private readonly page: OperatorReportPage,
    private readonly receiveReport: ReceiveReport,
    private readonly writeCallReport: WriteCallReport,
  ) {}

  @Get()
  async form(
    @Query() query: Readonly<Record<string, unknown>>,
    @Who() who: SignedIn,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    await this.page.open(reply, who, this.page.place({ query }));
  }

  @TakesForm(operatorReportForm, { on: OperatorReportPage })
  receive({
    value: report,
    place: { callId },
    who: { accountId },
    key,
  }: SentOn<OperatorReportPage, typeof operatorReportForm>): Promise<Receipt> {
    return callId === undefined
      ? this.receiveReport.run(report, `desk:${accountId}:${key}`)
      : this.writeCallReport.run({ callId, accountId, report });
  }
}
