import { EndDuty, ListAccounts, SetDuty, type SignedIn } from '#accounts';
import { Controller, Get, Query, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { Allow } from '../../http/sessions/allow.ts';
import { Who } from '../../http/sessions/who.ts';
import type { SentOn } from '../forms/form-page.ts';
import { TakesForm } from '../forms/takes-form.ts';
import { readId } from '../read-id.ts';
import { dutyForm, endDutyForm } from './duty-form.ts';
import { DutyPage } from './duty-page.ts';

/** Who is on duty: everybody at the desk sees it, coordinators change it. */
@Allow({ role: 'operator' })
@Controller('desk/duty')
export class DutyController {
  constructor(
    private readonly page: DutyPage,
    private readonly listAccounts: ListAccounts,
    private readonly setDuty: SetDuty,
    private readonly endDuty: EndDuty,
  ) {}

  @Get()
  async read(
    @Query('gedaan') done: unknown,
    @Who() who: SignedIn,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    await this.page.open(reply, who, { done });
  }

  @Allow({ role: 'coordinator' })
  @TakesForm(dutyForm, { on: DutyPage })
  async add({
    value,
    who,
  }: SentOn<DutyPage, typeof dutyForm>): Promise<keyof typeof dutyForm.done> {
    await this.setDuty.run({ ...value, by: who.accountId });
    const accounts = await this.listAccounts.run();
    const on = accounts.find(({ accountId }) => accountId === value.accountId);
    return on?.phone === undefined ? 'wacht-stil' : 'wacht';
  }

  @Allow({ role: 'coordinator' })
  @TakesForm(endDutyForm, { at: ':shiftId/end', on: DutyPage })
  end({ place, who }: SentOn<DutyPage, typeof endDutyForm>): Promise<void> {
    return this.endDuty.run(readId<'duty-shift'>(place.params['shiftId']), who.accountId);
  }
}
