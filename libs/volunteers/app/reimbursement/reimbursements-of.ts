import { CITY, type City } from '#geography';
import {
  type AccountId,
  type Id,
  localDate,
  type LocalDate,
  type SubjectId,
  type VolunteerId,
} from '#kernel';
import { Clock, type Tx, UnitOfWork, Vault } from '#platform';
import { Inject, Injectable } from '@nestjs/common';
import type { ReimbursementRow } from '../../db/reimbursement.entity.ts';
import { Volunteers } from '../../db/volunteers.repository.ts';
import {
  type Elsewhere,
  type ReimbursementKind,
  type ReimbursementSystem,
  type Room,
  roomIn,
} from '../../domain/reimbursement/reimbursement-room.ts';
import type { ReimbursementState } from '../../domain/reimbursement/reimbursement-state.ts';
import {
  amountWarnings,
  type AmountWarning,
  type Caps,
  capsOf,
  type Vehicle,
} from '../../domain/reimbursement/reimbursement-year.ts';
import { wordsPlace } from './add-reimbursement.ts';
import { ReimbursementRecords } from './reimbursement-records.ts';

export interface ReimbursementLine {
  readonly reimbursementId: Id<'reimbursement'>;
  readonly date: LocalDate;
  readonly kind: ReimbursementKind;
  readonly vehicle: Vehicle | undefined;
  readonly metres: number;
  readonly cents: number;
  readonly state: ReimbursementState;
  readonly note: string | undefined;
  readonly whyRefused: string | undefined;
  /** Undefined: the volunteer herself, by text. */
  readonly addedBy: AccountId | undefined;
  readonly addedAt: Date;
  readonly decidedBy: AccountId | undefined;
}

export interface ReimbursementsView {
  readonly year: number;
  readonly system: ReimbursementSystem | undefined;
  readonly chosenBy: AccountId | undefined;
  readonly elsewhere: Elsewhere | undefined;
  readonly declaredBy: AccountId | undefined;
  /** Declared apart, by day. */
  readonly elsewhereOn: readonly { readonly date: LocalDate; readonly cents: number }[];
  readonly lines: readonly ReimbursementLine[];
  /** Undefined where the city's table has no such year. */
  readonly limits: { readonly caps: Caps; readonly room: Room } | undefined;
  readonly warnings: readonly AmountWarning[];
}

/** A volunteer's year, with what is left under each cap. */
@Injectable()
export class ReimbursementsOf {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly volunteers: Volunteers,
    private readonly records: ReimbursementRecords,
    private readonly vault: Vault,
    private readonly clock: Clock,
    @Inject(CITY) private readonly city: City,
  ) {}

  run(volunteerId: VolunteerId, year: number): Promise<ReimbursementsView> {
    return this.unitOfWork.run(async (tx) => {
      const { subjectId } = await this.volunteers.get(tx, volunteerId);
      const stored = await this.records.of(tx, volunteerId, year);
      const { record, choice, declared } = stored;
      const lines: ReimbursementLine[] = [];
      for (const row of stored.lines) {
        lines.push(await this.lineOf(tx, subjectId, row));
      }
      const table = this.city.reimbursement;
      const row = table.find((one) => one.year === year);
      const caps = row && capsOf(row);
      return {
        ...{ year, lines, system: record.system, elsewhere: record.elsewhere },
        ...{ chosenBy: choice?.chosenBy, declaredBy: declared?.declaredBy },
        elsewhereOn: [...record.elsewhereOn]
          .map(([date, cents]) => ({ date, cents }))
          .sort((one, other) => one.date.localeCompare(other.date)),
        limits: caps && { caps, room: roomIn(record, caps) },
        warnings: amountWarnings(table, year, localDate(this.clock.now(), this.city.zone)),
      };
    });
  }

  private async lineOf(
    tx: Tx,
    subjectId: SubjectId,
    row: ReimbursementRow,
  ): Promise<ReimbursementLine> {
    const open = async (
      column: 'note' | 'why_refused',
      sealed: Buffer | null,
    ): Promise<string | undefined> =>
      sealed === null
        ? undefined
        : this.vault.open(tx, subjectId, wordsPlace(row.id, column), sealed);
    const { id, date, kind, vehicle, metres, cents, state, addedAt } = row;
    return {
      ...{ reimbursementId: id, date, kind, metres, cents, state, addedAt },
      vehicle: vehicle ?? undefined,
      note: await open('note', row.note),
      whyRefused: await open('why_refused', row.whyRefused),
      addedBy: row.addedBy ?? undefined,
      decidedBy: row.decidedBy ?? undefined,
    };
  }
}
