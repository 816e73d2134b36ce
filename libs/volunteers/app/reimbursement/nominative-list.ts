import { CITY, type City } from '#geography';
import { DomainError, localDate, type LocalDate, type VolunteerId } from '#kernel';
import { Clock, type Tx, UnitOfWork, Vault } from '#platform';
import { Inject, Injectable } from '@nestjs/common';
import { Reimbursements } from '../../db/reimbursements.repository.ts';
import { Volunteers } from '../../db/volunteers.repository.ts';
import type { ReimbursementKind } from '../../domain/reimbursement/reimbursement-room.ts';
import type { ReimbursementState } from '../../domain/reimbursement/reimbursement-state.ts';
import {
  amountWarnings,
  type AmountWarning,
  type Vehicle,
} from '../../domain/reimbursement/reimbursement-year.ts';
import { openContact } from '../contact-details.ts';

export interface NominativeRow {
  readonly volunteerId: VolunteerId;
  /** Undefined where her data were erased: the amount stays in the books. */
  readonly name: string | undefined;
  readonly date: LocalDate;
  readonly kind: ReimbursementKind;
  readonly vehicle: Vehicle | undefined;
  readonly metres: number;
  readonly cents: number;
  readonly state: ReimbursementState;
}

/**
 * The list that the law asks for (article 10): who was paid what for which day of a year.
 */
@Injectable()
export class NominativeList {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly reimbursements: Reimbursements,
    private readonly volunteers: Volunteers,
    private readonly vault: Vault,
    private readonly clock: Clock,
    @Inject(CITY) private readonly city: City,
  ) {}

  /** @returns by name, then by day; refused lines are left out, those that still wait are in it */
  run(year: number): Promise<{ rows: NominativeRow[]; warnings: AmountWarning[] }> {
    return this.unitOfWork.run(async (tx) => {
      const lines = (await this.reimbursements.inYear(tx, year)).filter(
        ({ state }) => state !== 'refused',
      );
      const names = await this.namesOf(tx, [...new Set(lines.map((line) => line.volunteerId))]);
      const rows = lines.map(({ volunteerId, date, kind, vehicle, metres, cents, state }) => ({
        ...{ volunteerId, name: names.get(volunteerId), date, kind, metres, cents, state },
        vehicle: vehicle ?? undefined,
      }));
      const today = localDate(this.clock.now(), this.city.zone);
      return {
        rows: rows.sort((one, other) => byName(one, other)),
        warnings: amountWarnings(this.city.reimbursement, year, today),
      };
    });
  }

  private async namesOf(
    tx: Tx,
    ids: readonly VolunteerId[],
  ): Promise<ReadonlyMap<VolunteerId, string>> {
    const rows = await this.volunteers.matching(tx, { ids });
    await this.vault.fetchKeys(
      tx,
      rows.map(({ subjectId }) => subjectId),
    );
    const names = new Map<VolunteerId, string>();
    for (const row of rows) {
      try {
        names.set(row.id, (await openContact(this.vault, tx, row)).name);
      } catch (error) {
        if (!(error instanceof DomainError && error.code === 'vault.erased')) {
          throw error;
        }
      }
    }
    return names;
  }
}

function byName(one: NominativeRow, other: NominativeRow): number {
  return (
    (one.name ?? '').localeCompare(other.name ?? '', 'nl-BE') ||
    one.volunteerId.localeCompare(other.volunteerId) ||
    one.date.localeCompare(other.date)
  );
}
