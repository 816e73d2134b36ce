import { type AccountId, DomainError, localDate } from '#kernel';
import { Clock, type Tx, UnitOfWork, Vault } from '#platform';
import { Inject, Injectable } from '@nestjs/common';
import { hoursOf, OfficeDaysRepository } from '../db/office-days.repository.ts';
import { calendarOf } from '../domain/calendar-of.ts';
import { type City } from '../domain/city.ts';
import { faultOfDay, isSame, type OfficeDay } from '../domain/office-day.ts';
import { CITY } from './read-city.ts';

export interface NewOfficeDay extends OfficeDay {
  readonly reason: string;
  readonly accountId: AccountId;
}

/**
 * Notes that one day is otherwise. Of two people who note the same day the first one stands: the second hears
 * so, unless she says the same.
 */
@Injectable()
export class AddOfficeDay {
  constructor(
    @Inject(CITY) private readonly city: City,
    private readonly unitOfWork: UnitOfWork,
    private readonly days: OfficeDaysRepository,
    private readonly vault: Vault,
    private readonly clock: Clock,
  ) {}

  /**
   * @returns whether it is new: not when somebody said the same before
   * @throws DomainError `office_day.taken`, or `office_day.` and an `OfficeDayFault`
   */
  run(day: NewOfficeDay): Promise<boolean> {
    return this.unitOfWork.run(async (tx) => {
      await this.days.lock(tx);
      const known = await this.days.find(tx, day.date);
      if (known !== null) {
        if (isSame(hoursOf(known), day.hours)) {
          return false;
        }
        throw new DomainError('office_day.taken');
      }
      const today = localDate(this.clock.now(), this.city.zone);
      const calendar = calendarOf(this.city, await this.days.exceptions(tx));
      const fault = faultOfDay(day, today, calendar);
      if (fault !== undefined) {
        throw new DomainError(`office_day.${fault}`);
      }
      await this.store(tx, day);
      return true;
    });
  }

  private async store(tx: Tx, { date, hours, reason, accountId }: NewOfficeDay): Promise<void> {
    const subjectId = await this.vault.newSubject(tx);
    const place = { table: 'office_day', row: date, column: 'reason' };
    await this.days.add(tx, {
      date,
      opensAt: hours === 'closed' ? null : hours.from,
      closesAt: hours === 'closed' ? null : hours.to,
      subjectId,
      reason: await this.vault.seal(tx, subjectId, place, reason),
      notedBy: accountId,
      notedAt: this.clock.now(),
    });
  }
}
