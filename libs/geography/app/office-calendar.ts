import { type WorkCalendar } from '#kernel';
import { UnitOfWork } from '#platform';
import { Inject, Injectable } from '@nestjs/common';
import { OfficeDaysRepository } from '../db/office-days.repository.ts';
import { calendarOf } from '../domain/calendar-of.ts';
import { type City } from '../domain/city.ts';
import { CITY } from './read-city.ts';

/**
 * When the office works, with the exceptions as they stand now. Read anew each time: what a manager notes
 * holds at once for every program. A deadline that was counted before stays where it is.
 */
@Injectable()
export class OfficeCalendar {
  constructor(
    @Inject(CITY) private readonly city: City,
    private readonly unitOfWork: UnitOfWork,
    private readonly days: OfficeDaysRepository,
  ) {}

  run(): Promise<WorkCalendar> {
    return this.unitOfWork.run(async (tx) => calendarOf(this.city, await this.days.exceptions(tx)));
  }
}
