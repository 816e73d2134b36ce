import { NoteChange, type SignedIn } from '#accounts';
import { AddOfficeDay, RemoveOfficeDay } from '#geography';
import { parseLocalDate } from '#kernel';
import { Controller, Get, NotFoundException, Query, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { Allow } from '../../http/sessions/allow.ts';
import { Who } from '../../http/sessions/who.ts';
import type { SentOn } from '../forms/form-page.ts';
import { TakesForm } from '../forms/takes-form.ts';
import { dayForm, removeDayForm } from './day-form.ts';
import { DaysPage } from './days-page.ts';

/** When the office is open in the weeks to come, and the days on which that is otherwise. */
@Allow({ role: 'manager' })
@Controller('desk/days')
export class DaysController {
  constructor(
    private readonly page: DaysPage,
    private readonly addOfficeDay: AddOfficeDay,
    private readonly removeOfficeDay: RemoveOfficeDay,
    private readonly noteChange: NoteChange,
  ) {}

  @Get()
  async read(
    @Query('gedaan') done: unknown,
    @Who() who: SignedIn,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    await this.page.open(reply, who, { done });
  }

  /** The day and who noted it are stored together. */
  @TakesForm(dayForm, { on: DaysPage })
  async add({ value, who: { accountId } }: SentOn<DaysPage, typeof dayForm>): Promise<void> {
    const { date, hours } = value;
    if (await this.addOfficeDay.run({ ...value, accountId })) {
      const refs = { date, ...(hours === 'closed' ? {} : { from: hours.from, to: hours.to }) };
      await this.noteChange.run({ accountId, what: 'office_day.noted', refs });
    }
  }

  @TakesForm(removeDayForm, { at: 'remove', on: DaysPage })
  async remove({ value, who }: SentOn<DaysPage, typeof removeDayForm>): Promise<void> {
    const date = parseLocalDate(value.date);
    if (date === undefined) {
      throw new NotFoundException();
    }
    if (await this.removeOfficeDay.run(date)) {
      const { accountId } = who;
      await this.noteChange.run({ accountId, what: 'office_day.removed', refs: { date } });
    }
  }
}
