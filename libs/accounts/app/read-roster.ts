import { OfficeCalendar } from '#geography';
import {
  type AccountId,
  addDays,
  localDate,
  nextOpening,
  openingsBetween,
  startOfLocalDay,
  type WorkCalendar,
} from '#kernel';
import { Clock, type Tx, UnitOfWork } from '#platform';
import { Injectable } from '@nestjs/common';
import { AccountSeals } from '../db/account-seals.ts';
import { AccountsRepository } from '../db/accounts.repository.ts';
import { type DutyShiftEntity } from '../db/duty-shift.entity.ts';
import { DutyRepository } from '../db/duty.repository.ts';
import { blocksOf, type Gap, gapsOf, type Period, type RosterBlock } from '../domain/roster.ts';

/** A colleague on the roster. Without a telephone nothing rings and no alert comes by text. */
export interface RosterPerson {
  readonly name: string;
  readonly hasPhone: boolean;
}

export interface Roster {
  readonly now: Date;
  /** From now until an opening, so that no night is cut in two. */
  readonly blocks: readonly RosterBlock[];
  readonly gaps: readonly Gap[];
  /** Every shift that is not over, also beyond the blocks. */
  readonly shifts: readonly DutyShiftEntity[];
  readonly people: ReadonlyMap<AccountId, RosterPerson>;
}

/** Who is on duty in the days to come, in office hours and outside them, and when nobody is. */
@Injectable()
export class ReadRoster {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
    private readonly officeCalendar: OfficeCalendar,
    private readonly duty: DutyRepository,
    private readonly accounts: AccountsRepository,
    private readonly seals: AccountSeals,
  ) {}

  run(days: number): Promise<Roster> {
    return this.unitOfWork.run(async (tx) => {
      const now = this.clock.now();
      const calendar = await this.officeCalendar.run();
      const lastDay = addDays(localDate(now, calendar.zone), days);
      const to = nextOpening(startOfLocalDay(lastDay, calendar.zone), calendar);
      const shifts = await this.duty.notOver(tx, now);
      const blocks = blocksIn({ from: now, to }, calendar, shifts);
      const people = await this.peopleOf(tx, shifts);
      return { now, blocks, gaps: gapsOf(blocks), shifts, people };
    });
  }

  /** The first time that nobody is on duty from `now` to the end of the coming night, weekend or holiday. */
  comingGap(now: Date): Promise<Gap | undefined> {
    return this.unitOfWork.run(async (tx) => {
      const calendar = await this.officeCalendar.run();
      const [current] = openingsBetween(now, new Date(now.getTime() + 1), calendar);
      const to = nextOpening(current?.to ?? now, calendar);
      const shifts = await this.duty.notOver(tx, now);
      return gapsOf(blocksIn({ from: now, to }, calendar, shifts))[0];
    });
  }

  private async peopleOf(
    tx: Tx,
    shifts: readonly DutyShiftEntity[],
  ): Promise<Map<AccountId, RosterPerson>> {
    const ids = new Set(shifts.map(({ accountId }) => accountId));
    const people = new Map<AccountId, RosterPerson>();
    for (const account of await this.accounts.byIds(tx, [...ids])) {
      const name = await this.seals.nameIfKept(tx, account);
      if (name !== undefined) {
        people.set(account.id, { name, hasPhone: account.phone !== null });
      }
    }
    return people;
  }
}

function blocksIn(
  period: Period,
  calendar: WorkCalendar,
  shifts: readonly DutyShiftEntity[],
): RosterBlock[] {
  return blocksOf(openingsBetween(period.from, period.to, calendar), shifts, period);
}
