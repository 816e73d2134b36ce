import { AccountNames, type SignedIn } from '#accounts';
import { CITY, type City, ListOfficeDays, OfficeCalendar } from '#geography';
import { localDate } from '#kernel';
import { Clock } from '#platform';
import { Inject, Injectable } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { DeskPages } from '../desk-pages.ts';
import type { Address, FailedForm, FormPage } from '../forms/form-page.ts';
import { FormProofs } from '../forms/form-proofs.ts';
import { firstOf } from '../forms/typed-form.ts';
import { WhoChanged } from '../who-changed.ts';
import { dayChanges } from '../words/change-words.ts';
import { sayClock } from '../words/time-words.ts';
import { dayFields, type DaysKnown, removeDayForm } from './day-form.ts';
import { comingHolidays, otherDays, weeksOf } from './days-view.ts';

interface Shown {
  readonly done?: unknown;
  readonly failed?: FailedForm;
}

/** When the office is open in the weeks to come, and the days on which that is otherwise. */
@Injectable()
export class DaysPage implements FormPage<Address, DaysKnown> {
  constructor(
    private readonly pages: DeskPages,
    private readonly officeCalendar: OfficeCalendar,
    private readonly listOfficeDays: ListOfficeDays,
    private readonly accountNames: AccountNames,
    private readonly whoChanged: WhoChanged,
    private readonly formProofs: FormProofs,
    private readonly clock: Clock,
    @Inject(CITY) private readonly city: City,
  ) {}

  place(address: Address): Address {
    return address;
  }

  async known(): Promise<DaysKnown> {
    return { others: await this.listOfficeDays.run() };
  }

  href(): string {
    return '/desk/days';
  }

  show(reply: FastifyReply, who: SignedIn, _: Address, failed: FailedForm): Promise<void> {
    return this.open(reply, who, { failed });
  }

  async open(reply: FastifyReply, who: SignedIn, { done, failed }: Shown): Promise<void> {
    const { from, to } = this.city.officeHours;
    const today = localDate(this.clock.now(), this.city.zone);
    const others = await this.listOfficeDays.run();
    const names = await this.accountNames.run(others.map(({ notedBy }) => notedBy));
    const days = { today, calendar: await this.officeCalendar.run(), others };
    await this.pages.send(reply, who, {
      template: 'days/days.njk',
      current: 'days',
      ...{ done, failed },
      data: {
        ...{ today, usual: { from: sayClock(from), to: sayClock(to) } },
        value: Object.fromEntries(
          dayFields.map((name) => [name, firstOf(failed?.typed ?? {}, name)]),
        ),
        changes: await this.whoChanged.run(dayChanges),
        weeks: weeksOf(days),
        others: otherDays(days, names).map((day) => ({
          ...day,
          shown: this.formProofs.of(
            { form: removeDayForm, href: this.href() },
            { others },
            { date: [day.date] },
          ),
        })),
        holidays: comingHolidays(today),
      },
    });
  }
}
