import type { LocalDate, VolunteerId } from '#kernel';
import type { Tx } from '#platform';
import { Injectable } from '@nestjs/common';
import type { ElsewhereRow } from '../../db/elsewhere.entity.ts';
import type { ReimbursementChoiceRow } from '../../db/reimbursement-choice.entity.ts';
import type { ReimbursementRow } from '../../db/reimbursement.entity.ts';
import { Reimbursements } from '../../db/reimbursements.repository.ts';
import type { ReimbursementRecord } from '../../domain/reimbursement/reimbursement-room.ts';

/** A year of one volunteer as it is stored, and as the rules read it. */
export interface StoredYear {
  readonly record: ReimbursementRecord;
  readonly lines: readonly ReimbursementRow[];
  readonly choice: ReimbursementChoiceRow | undefined;
  readonly declared: ElsewhereRow | undefined;
}

/** Gathers what counts for a volunteer in a year. */
@Injectable()
export class ReimbursementRecords {
  constructor(private readonly reimbursements: Reimbursements) {}

  async of(tx: Tx, volunteerId: VolunteerId, year: number): Promise<StoredYear> {
    const lines = await this.reimbursements.of(tx, volunteerId, year);
    const choice = (await this.reimbursements.choice(tx, volunteerId, year)) ?? undefined;
    const declarations = await this.reimbursements.elsewhere(tx, volunteerId, year);
    const declared = declarations.find(({ date }) => date === null);
    const record = {
      ...{ system: choice?.system, elsewhere: declared, lines },
      elsewhereOn: newestByDay(declarations),
    };
    return { record, lines, choice, declared };
  }
}

function newestByDay(declarations: readonly ElsewhereRow[]): Map<LocalDate, number> {
  const days = new Map<LocalDate, number>();
  for (const { date, cents } of declarations) {
    if (date !== null && !days.has(date)) {
      days.set(date, cents);
    }
  }
  return days;
}
