import type { SignedIn } from '#accounts';
import {
  AddReimbursement,
  ApproveReimbursement,
  ChooseReimbursementSystem,
  DeclareElsewhere,
  PayReimbursements,
  RefuseReimbursement,
} from '#volunteers';
import { Controller, Get, Param, Query, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { Allow } from '../../http/sessions/allow.ts';
import { Who } from '../../http/sessions/who.ts';
import type { SentOn } from '../forms/form-page.ts';
import { TakesForm } from '../forms/takes-form.ts';
import { readId } from '../read-id.ts';
import { readYear } from './read-year.ts';
import {
  approveLineForm,
  elsewhereDayForm,
  elsewhereForm,
  lineForm,
  payForm,
  refuseLineForm,
  systemForm,
} from './reimbursement-forms.ts';
import { ReimbursementPage } from './reimbursement-page.ts';

/** What a volunteer is paid back, year by year. */
@Allow({ role: 'coordinator' })
@Controller('desk/volunteers/:volunteerId/reimbursement')
export class ReimbursementController {
  constructor(
    private readonly page: ReimbursementPage,
    private readonly chooseSystem: ChooseReimbursementSystem,
    private readonly declareElsewhere: DeclareElsewhere,
    private readonly addReimbursement: AddReimbursement,
    private readonly approveReimbursement: ApproveReimbursement,
    private readonly refuseReimbursement: RefuseReimbursement,
    private readonly payReimbursements: PayReimbursements,
  ) {}

  @Get()
  async readThisYear(
    @Param('volunteerId') id: string,
    @Who() who: SignedIn,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const place = { volunteerId: readId<'volunteer'>(id), year: this.page.thisYear() };
    await this.page.open(reply, who, place, {});
  }

  @Get(':year')
  async read(
    @Param() { volunteerId, year }: Readonly<Record<string, string>>,
    @Query('gedaan') done: unknown,
    @Who() who: SignedIn,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const place = { volunteerId: readId<'volunteer'>(volunteerId), year: readYear(year) };
    await this.page.open(reply, who, place, { done });
  }

  @TakesForm(systemForm, { at: ':year/system', on: ReimbursementPage })
  system({ value, place, who }: SentOn<ReimbursementPage, typeof systemForm>): Promise<void> {
    return this.chooseSystem.run({ ...place, ...value, accountId: who.accountId });
  }

  @TakesForm(elsewhereForm, { at: ':year/elsewhere', on: ReimbursementPage })
  elsewhere({
    value,
    place: { volunteerId, year },
    who: { accountId },
  }: SentOn<ReimbursementPage, typeof elsewhereForm>): Promise<void> {
    const what = { of: 'year', year, ...value } as const;
    return this.declareElsewhere.run({ volunteerId, accountId, what });
  }

  @TakesForm(elsewhereDayForm, { at: ':year/elsewhere-day', on: ReimbursementPage })
  elsewhereOn({
    value: { otherDay: date, otherEuro: cents },
    place: { volunteerId },
    who: { accountId },
  }: SentOn<ReimbursementPage, typeof elsewhereDayForm>): Promise<void> {
    const what = { of: 'day', date, cents } as const;
    return this.declareElsewhere.run({ volunteerId, accountId, what });
  }

  @TakesForm(lineForm, { at: ':year/line', on: ReimbursementPage })
  add({
    value,
    place: { volunteerId },
    who: { accountId },
  }: SentOn<ReimbursementPage, typeof lineForm>): Promise<unknown> {
    return this.addReimbursement.run({ volunteerId, ...value, by: { via: 'desk', accountId } });
  }

  @TakesForm(approveLineForm, { at: ':year/approve', on: ReimbursementPage })
  approve({
    value,
    place: { volunteerId },
    who: { accountId },
  }: SentOn<ReimbursementPage, typeof approveLineForm>): Promise<void> {
    return this.approveReimbursement.run({ volunteerId, ...value, accountId });
  }

  @TakesForm(refuseLineForm, { at: ':year/refuse', on: ReimbursementPage })
  refuse({
    value: { line: reimbursementId, why },
    place: { volunteerId },
    who: { accountId },
  }: SentOn<ReimbursementPage, typeof refuseLineForm>): Promise<void> {
    return this.refuseReimbursement.run({ volunteerId, reimbursementId, why, accountId });
  }

  @TakesForm(payForm, { at: ':year/pay', on: ReimbursementPage })
  pay({ place, who: { accountId } }: SentOn<ReimbursementPage, typeof payForm>): Promise<unknown> {
    return this.payReimbursements.run({ ...place, accountId });
  }
}
