import { AccountNames, NoteChange, type SignedIn } from '#accounts';
import {
  AddOfficeDay,
  CITY,
  type City,
  ListOfficeDays,
  type NewOfficeDay,
  OfficeCalendar,
  RemoveOfficeDay,
} from '#geography';
import { type AccountId, localDate, type LocalDate, parseLocalDate } from '#kernel';
import { Clock, UnitOfWork } from '#platform';
import {
  Body,
  Controller,
  Get,
  Inject,
  NotFoundException,
  Param,
  Post,
  Query,
  Res,
} from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { Allow } from '../../http/sessions/allow.ts';
import { Who } from '../../http/sessions/who.ts';
import { DeskPages } from '../desk-pages.ts';
import { checkForm, type FieldFault } from '../forms/check-form.ts';
import { refusalOf } from '../forms/refusal-of.ts';
import { firstOf, readTyped, type TypedForm } from '../forms/typed-form.ts';
import { WhoChanged } from '../who-changed.ts';
import { dayChanges } from '../words/change-words.ts';
import { sayClock } from '../words/time-words.ts';
import { DayForm, dayFields } from './day-form.ts';
import { comingHolidays, otherDays, weeksOf } from './days-view.ts';

interface Shown {
  readonly done?: unknown;
  readonly typed?: TypedForm;
  readonly faults?: readonly FieldFault[];
  readonly status?: number;
}

/** When the office is open in the weeks to come, and the days on which that is otherwise. */
@Allow({ role: 'manager' })
@Controller('desk/days')
export class DaysController {
  constructor(
    private readonly pages: DeskPages,
    private readonly officeCalendar: OfficeCalendar,
    private readonly listOfficeDays: ListOfficeDays,
    private readonly addOfficeDay: AddOfficeDay,
    private readonly removeOfficeDay: RemoveOfficeDay,
    private readonly accountNames: AccountNames,
    private readonly noteChange: NoteChange,
    private readonly whoChanged: WhoChanged,
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
    @Inject(CITY) private readonly city: City,
  ) {}

  @Get()
  async read(
    @Query('gedaan') done: unknown,
    @Who() who: SignedIn,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    await this.show(reply, who, { done });
  }

  @Post()
  async add(
    @Body() body: unknown,
    @Who() who: SignedIn,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const typed = readTyped(body);
    const checked = checkForm(DayForm, typed);
    if (checked.kind === 'wrong') {
      await this.show(reply, who, { typed, faults: checked.faults, status: 400 });
      return;
    }
    const { accountId } = who;
    const faults = await refusalOf(() => this.note({ ...checked.value, accountId }));
    if (faults !== undefined) {
      const ofDay = faults.map(({ text }) => ({ field: 'day', text }));
      await this.show(reply, who, { typed, faults: ofDay, status: 409 });
      return;
    }
    await reply.redirect('/desk/days?gedaan=dag', 303);
  }

  @Post(':date/remove')
  async remove(
    @Param('date') text: string,
    @Who() who: SignedIn,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const date = parseLocalDate(text);
    if (date === undefined) {
      throw new NotFoundException();
    }
    const faults = await refusalOf(() => this.takeOff(date, who.accountId));
    if (faults !== undefined) {
      await this.show(reply, who, { faults, status: 409 });
      return;
    }
    await reply.redirect('/desk/days?gedaan=dag-weg', 303);
  }

  /** The day and who noted it are stored together. */
  private note(day: NewOfficeDay): Promise<void> {
    const { date, hours, accountId } = day;
    return this.unitOfWork.run(async () => {
      if (await this.addOfficeDay.run(day)) {
        const refs = { date, ...(hours === 'closed' ? {} : { from: hours.from, to: hours.to }) };
        await this.noteChange.run({ accountId, what: 'office_day.noted', refs });
      }
    });
  }

  private takeOff(date: LocalDate, accountId: AccountId): Promise<void> {
    return this.unitOfWork.run(async () => {
      if (await this.removeOfficeDay.run(date)) {
        await this.noteChange.run({ accountId, what: 'office_day.removed', refs: { date } });
      }
    });
  }

  private async show(reply: FastifyReply, who: SignedIn, shown: Shown): Promise<void> {
    const { done, typed = {}, faults: errors = [], status = 200 } = shown;
    const { from, to } = this.city.officeHours;
    const today = localDate(this.clock.now(), this.city.zone);
    const others = await this.listOfficeDays.run();
    const names = await this.accountNames.run(others.map(({ notedBy }) => notedBy));
    const days = { today, calendar: await this.officeCalendar.run(), others };
    await this.pages.send(reply, who, {
      template: 'days/days.njk',
      current: 'days',
      ...{ done, status },
      data: {
        ...{ errors, today, usual: { from: sayClock(from), to: sayClock(to) } },
        value: Object.fromEntries(dayFields.map((name) => [name, firstOf(typed, name)])),
        changes: await this.whoChanged.run(dayChanges),
        weeks: weeksOf(days),
        others: otherDays(days, names),
        holidays: comingHolidays(today),
      },
    });
  }
}
