import { type DayException, type LocalDate } from '#kernel';
import { type Tx } from '#platform';
import { Injectable } from '@nestjs/common';
import { MoreThanOrEqual } from 'typeorm';
import { OfficeDayEntity } from './office-day.entity.ts';

/** Days that are otherwise: a few a year, so all of them are read at once. */
@Injectable()
export class OfficeDaysRepository {
  async exceptions(tx: Tx): Promise<Map<LocalDate, DayException>> {
    const rows = await tx.find(OfficeDayEntity);
    return new Map(rows.map((row) => [row.date, hoursOf(row)]));
  }

  from(tx: Tx, date: LocalDate): Promise<OfficeDayEntity[]> {
    return tx.find(OfficeDayEntity, {
      where: { date: MoreThanOrEqual(date) },
      order: { date: 'asc' },
    });
  }

  find(tx: Tx, date: LocalDate): Promise<OfficeDayEntity | null> {
    return tx.findOneBy(OfficeDayEntity, { date });
  }

  /** Who changes the calendar waits for who is changing it; who reads it does not wait. */
  async lock(tx: Tx): Promise<void> {
    await tx.query('lock table office_day in share row exclusive mode');
  }

  async add(tx: Tx, day: OfficeDayEntity): Promise<void> {
    await tx.insert(OfficeDayEntity, day);
  }

  async remove(tx: Tx, date: LocalDate): Promise<void> {
    await tx.delete(OfficeDayEntity, { date });
  }
}

export function hoursOf({
  opensAt,
  closesAt,
}: Pick<OfficeDayEntity, 'opensAt' | 'closesAt'>): DayException {
  return opensAt === null || closesAt === null ? 'closed' : { from: opensAt, to: closesAt };
}
