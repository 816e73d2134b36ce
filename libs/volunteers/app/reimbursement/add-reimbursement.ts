import { CITY, type City } from '#geography';
import {
  type AccountId,
  DomainError,
  type Id,
  localDate,
  type LocalDate,
  type MessageId,
  newId,
  type VolunteerId,
} from '#kernel';
import { Clock, type Tx, UnitOfWork, Vault } from '#platform';
import { Inject, Injectable } from '@nestjs/common';
import { ReimbursementRow } from '../../db/reimbursement.entity.ts';
import { Reimbursements } from '../../db/reimbursements.repository.ts';
import {
  mayBeAsked,
  mayBeOwed,
  mayBeSaidAgain,
  type ReimbursementRecord,
} from '../../domain/reimbursement/reimbursement-room.ts';
import type { ReimbursementState } from '../../domain/reimbursement/reimbursement-state.ts';
import {
  type Caps,
  capsOf,
  centsOfWay,
  type ReimbursementYear,
  rowOf,
  type Vehicle,
  yearOf,
} from '../../domain/reimbursement/reimbursement-year.ts';
import { ReimbursementRecords } from './reimbursement-records.ts';
import { TaskOfLines } from './task-of-lines.ts';

export interface NewReimbursement {
  readonly volunteerId: VolunteerId;
  /** Today in the city without it. */
  readonly date?: LocalDate | undefined;
  /** More than nothing. A way that was texted may leave open by what: a coordinator says it. */
  readonly what:
    | { readonly kind: 'flat' | 'cost'; readonly cents: number }
    | { readonly kind: 'km'; readonly metres: number; readonly vehicle?: Vehicle | undefined };
  readonly note?: string | undefined;
  /** A coordinator's is owed at once; the volunteer's own, by text, waits for a coordinator. */
  readonly by:
    | { readonly via: 'desk'; readonly accountId: AccountId }
    | { readonly via: 'sms'; readonly messageId: MessageId; readonly more: boolean };
}

export interface AddedReimbursement {
  readonly reimbursementId: Id<'reimbursement'>;
  readonly date: LocalDate;
  /** Of a way without vehicle an estimate: as by car. */
  readonly cents: number;
  readonly state: ReimbursementState;
}

@Injectable()
export class AddReimbursement {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly reimbursements: Reimbursements,
    private readonly records: ReimbursementRecords,
    private readonly taskOfLines: TaskOfLines,
    private readonly vault: Vault,
    private readonly clock: Clock,
    @Inject(CITY) private readonly city: City,
  ) {}

  /**
   * A text that was taken already is not taken again: its line is returned.
   * @throws DomainError `reimbursement.year_missing`, `.in_future`, `.vehicle_missing`; as `mayBeOwed` says, or by text
   * as `mayBeSaidAgain` and `mayBeAsked` say
   */
  run(input: NewReimbursement): Promise<AddedReimbursement> {
    return this.unitOfWork.run(async (tx) => {
      const today = localDate(this.clock.now(), this.city.zone);
      const { volunteerId, date = today, by } = input;
      if (date > today) {
        throw new DomainError('reimbursement.in_future');
      }
      const year = rowOf(this.city.reimbursement, yearOf(date));
      const { subjectId } = await this.reimbursements.hold(tx, volunteerId);
      const before = by.via === 'sms' ? await this.reimbursements.ofText(tx, by.messageId) : null;
      if (before !== null) {
        return added(before);
      }
      const row = this.rowOf(input, date, year);
      const { record } = await this.records.of(tx, volunteerId, year.year);
      mayBeTaken(row, record, { caps: capsOf(year), by });
      row.note = await this.sealed(tx, { subjectId, id: row.id, note: input.note });
      await this.reimbursements.save(tx, row);
      if (row.state === 'asked') {
        await this.taskOfLines.begin(volunteerId, subjectId);
      }
      return added(row);
    });
  }

  private rowOf(
    { volunteerId, what, by }: NewReimbursement,
    date: LocalDate,
    year: ReimbursementYear,
  ): ReimbursementRow {
    const now = this.clock.now();
    const accountId = by.via === 'desk' ? by.accountId : null;
    if (what.kind === 'km' && what.vehicle === undefined && accountId !== null) {
      throw new DomainError('reimbursement.vehicle_missing');
    }
    return Object.assign(new ReimbursementRow(), {
      ...{ id: newId<'reimbursement'>(now.getTime()), volunteerId, date, kind: what.kind },
      ...(what.kind === 'km'
        ? { vehicle: what.vehicle ?? null, metres: what.metres, cents: centsOf(what, date, year) }
        : { vehicle: null, metres: 0, cents: what.cents }),
      ...{ note: null, messageId: by.via === 'sms' ? by.messageId : null, addedBy: accountId },
      ...{ addedAt: now, state: accountId === null ? 'asked' : 'approved' },
      ...{ decidedBy: accountId, decidedAt: accountId === null ? null : now, whyRefused: null },
      ...{ paidBy: null, paidAt: null },
    } satisfies ReimbursementRow);
  }

  private async sealed(
    tx: Tx,
    {
      subjectId,
      id,
      note,
    }: Pick<NewReimbursement, 'note'> & {
      readonly subjectId: Parameters<Vault['seal']>[1];
      readonly id: Id<'reimbursement'>;
    },
  ): Promise<Buffer | null> {
    return note === undefined ? null : this.vault.seal(tx, subjectId, wordsPlace(id, 'note'), note);
  }
}

/** Where the words of a line lie sealed. */
export function wordsPlace(
  id: Id<'reimbursement'>,
  column: 'note' | 'why_refused',
): Parameters<Vault['seal']>[2] {
  return { table: 'volunteer_reimbursement', row: id, column };
}

function mayBeTaken(
  row: ReimbursementRow,
  record: ReimbursementRecord,
  { caps, by }: { readonly caps: Caps; readonly by: NewReimbursement['by'] },
): void {
  if (by.via === 'desk') {
    mayBeOwed(row, record, caps);
    return;
  }
  mayBeSaidAgain(row, record, by.more);
  mayBeAsked(row, record, caps);
}

function centsOf(
  { metres, vehicle = 'car' }: { readonly metres: number; readonly vehicle?: Vehicle | undefined },
  date: LocalDate,
  year: ReimbursementYear,
): number {
  return centsOfWay(year, { date, metres, vehicle });
}

function added({ id, date, cents, state }: ReimbursementRow): AddedReimbursement {
  return { reimbursementId: id, date, cents, state };
}
