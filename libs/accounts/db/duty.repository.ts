import type { AccountId } from '#kernel';
import type { Tx } from '#platform';
import { Injectable } from '@nestjs/common';
import { In, LessThanOrEqual, MoreThan, MoreThanOrEqual } from 'typeorm';
import type { DutyTime } from '../domain/duty.ts';
import { DutyShiftEntity, type DutyShiftId } from './duty-shift.entity.ts';

@Injectable()
export class DutyRepository {
  async add(tx: Tx, shift: DutyShiftEntity): Promise<void> {
    await tx.insert(DutyShiftEntity, shift);
  }

  /** This account's shifts that overlap or touch. */
  touching(tx: Tx, accountId: AccountId, time: DutyTime): Promise<DutyShiftEntity[]> {
    return tx.findBy(DutyShiftEntity, {
      accountId,
      startsAt: LessThanOrEqual(time.endsAt),
      endsAt: MoreThanOrEqual(time.startsAt),
    });
  }

  async remove(tx: Tx, shifts: readonly DutyShiftEntity[]): Promise<void> {
    await tx.delete(DutyShiftEntity, { id: In(shifts.map(({ id }) => id)) });
  }

  /** Ends the shift that runs, removes those to come. @returns how many it were */
  async endAllOf(tx: Tx, accountId: AccountId, at: Date): Promise<number> {
    const toCome = await tx.delete(DutyShiftEntity, { accountId, startsAt: MoreThanOrEqual(at) });
    const running = await tx.update(
      DutyShiftEntity,
      { accountId, endsAt: MoreThan(at) },
      { endsAt: at },
    );
    return (toCome.affected ?? 0) + (running.affected ?? 0);
  }

  /** Who began first stands first. */
  at(tx: Tx, moment: Date): Promise<DutyShiftEntity[]> {
    return tx.find(DutyShiftEntity, {
      where: { startsAt: LessThanOrEqual(moment), endsAt: MoreThan(moment) },
      order: { startsAt: 'asc', id: 'asc' },
    });
  }

  /** Every shift that runs or is to come, who begins first in front. */
  notOver(tx: Tx, moment: Date): Promise<DutyShiftEntity[]> {
    return tx.find(DutyShiftEntity, {
      where: { endsAt: MoreThan(moment) },
      order: { startsAt: 'asc', id: 'asc' },
    });
  }

  find(tx: Tx, id: DutyShiftId): Promise<DutyShiftEntity | null> {
    return tx.findOneBy(DutyShiftEntity, { id });
  }

  async end(tx: Tx, id: DutyShiftId, at: Date): Promise<void> {
    await tx.update(DutyShiftEntity, { id }, { endsAt: at });
  }

  isAnyone(tx: Tx, moment: Date): Promise<boolean> {
    return tx.existsBy(DutyShiftEntity, {
      startsAt: LessThanOrEqual(moment),
      endsAt: MoreThan(moment),
    });
  }

  /** Whose shifts begin after `moment`, the soonest in front. */
  async accountsBySoonest(tx: Tx, moment: Date): Promise<AccountId[]> {
    const rows = await tx.query<{ account_id: AccountId }[]>(
      `select account_id from duty_shift where starts_at > $1
       group by account_id order by min(starts_at), account_id`,
      [moment],
    );
    return rows.map((row) => row.account_id);
  }
}
