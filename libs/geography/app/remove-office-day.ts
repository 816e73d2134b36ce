import { DomainError, localDate, type LocalDate } from '#kernel';
import { Clock, UnitOfWork, Vault } from '#platform';
import { Inject, Injectable } from '@nestjs/common';
import { OfficeDaysRepository } from '../db/office-days.repository.ts';
import { calendarOf } from '../domain/calendar-of.ts';
import { type City } from '../domain/city.ts';
import { isClosedTooLong } from '../domain/office-day.ts';
import { CITY } from './read-city.ts';

/** Lets a day be as its weekday says again. Removed twice is removed. */
@Injectable()
export class RemoveOfficeDay {
  constructor(
    @Inject(CITY) private readonly city: City,
    private readonly unitOfWork: UnitOfWork,
    private readonly days: OfficeDaysRepository,
    private readonly vault: Vault,
    private readonly clock: Clock,
  ) {}

  /**
   * @returns whether there was one to remove
   * @throws DomainError `office_day.past`, `office_day.closed_too_long`
   */
  run(date: LocalDate): Promise<boolean> {
    return this.unitOfWork.run(async (tx) => {
      await this.days.lock(tx);
      const day = await this.days.find(tx, date);
      if (day === null) {
        return false;
      }
      if (date < localDate(this.clock.now(), this.city.zone)) {
        throw new DomainError('office_day.past');
      }
      await this.days.remove(tx, date);
      await this.vault.destroy(tx, day.subjectId);
      if (isClosedTooLong(date, calendarOf(this.city, await this.days.exceptions(tx)))) {
        throw new DomainError('office_day.closed_too_long');
      }
      return true;
    });
  }
}
