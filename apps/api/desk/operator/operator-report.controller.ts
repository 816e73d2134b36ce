import type { SignedIn } from '#accounts';
import { CITY, type City } from '#geography';
import { type Receipt, ReceiveReport } from '#intake';
import { DomainError } from '#kernel';
import { Body, Controller, Get, Inject, Post, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { randomUUID } from 'node:crypto';
import { Allow } from '../../http/sessions/allow.ts';
import { Who } from '../../http/sessions/who.ts';
import { DeskPages } from '../desk-pages.ts';
import { checkForm, type FieldFault } from '../forms/check-form.ts';
import { operatorReportForm, signChoices } from '../forms/operator-report-form.ts';
import { firstOf, readTyped, type TypedForm } from '../forms/typed-form.ts';
import { sayRefusal } from '../words/refusal-words.ts';

/** An operator types a report while somebody calls, and reads the reference and the code out. */
@Allow({ role: 'operator' })
@Controller('desk/report')
export class OperatorReportController {
  constructor(
    private readonly pages: DeskPages,
    private readonly receiveReport: ReceiveReport,
    @Inject(CITY) private readonly city: City,
  ) {}

  @Get()
  async form(@Who() who: SignedIn, @Res() reply: FastifyReply): Promise<void> {
    await this.showForm(reply, who, { key: [randomUUID()] }, []);
  }

  @Post()
  async receive(
    @Body() body: unknown,
    @Who() who: SignedIn,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const typed = readTyped(body);
    const checked = checkForm(operatorReportForm(this.city), typed);
    if (checked.kind === 'wrong') {
      await this.showForm(reply, who, typed, checked.faults);
      return;
    }
    const { report, key } = checked.value;
    try {
      const receipt = await this.receiveReport.run(report, `desk:${who.accountId}:${key}`);
      await this.showReceipt(reply, who, receipt, report.danger);
    } catch (error) {
      const text = error instanceof DomainError ? sayRefusal(error) : undefined;
      if (text === undefined) {
        throw error;
      }
      await this.showForm(reply, who, { ...typed, key: [randomUUID()] }, [{ text }]);
    }
  }

  private async showForm(
    reply: FastifyReply,
    who: SignedIn,
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
      },
    });
  }

  /** The code stands on this page and nowhere else: never in an address. */
  private async showReceipt(
    reply: FastifyReply,
    who: SignedIn,
    { reference, code }: Receipt,
    danger: boolean,
  ): Promise<void> {
    await this.pages.send(reply, who, {
      template: 'report-received.njk',
      current: 'report',
      data: { reference, code, danger },
    });
  }
}
