import { type AccountId, localDate } from '#kernel';
import { Clock, UnitOfWork, Vault } from '#platform';
import { Inject, Injectable } from '@nestjs/common';
import { hoursOf, OfficeDaysRepository } from '../db/office-days.repository.ts';
import { type City } from '../domain/city.ts';
import { type OfficeDay } from '../domain/office-day.ts';
import { CITY } from './read-city.ts';

export interface OfficeDayView extends OfficeDay {
  readonly reason: string;
  readonly notedBy: AccountId;
}

/** The days from today on that are otherwise, in order, with why. */
@Injectable()
export class ListOfficeDays {
  constructor(
    @Inject(CITY) private readonly city: City,
    private readonly unitOfWork: UnitOfWork,
    private readonly days: OfficeDaysRepository,
    private readonly vault: Vault,
    private readonly clock: Clock,
  ) {}

  run(): Promise<OfficeDayView[]> {
    return this.unitOfWork.run(async (tx) => {
      const views: OfficeDayView[] = [];
      for (const row of await this.days.from(tx, localDate(this.clock.now(), this.city.zone))) {
        const { date, subjectId, notedBy } = row;
        const place = { table: 'office_day', row: date, column: 'reason' };
        const reason = await this.vault.open(tx, subjectId, place, row.reason);
        views.push({ date, hours: hoursOf(row), reason, notedBy });
      }
      return views;
    });
  }
}
