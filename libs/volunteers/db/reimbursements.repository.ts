import { DomainError, type Id, type LocalDate, type MessageId, type VolunteerId } from '#kernel';
import type { Tx } from '#platform';
import { Injectable } from '@nestjs/common';
import { Between } from 'typeorm';
import { ElsewhereRow } from './elsewhere.entity.ts';
import { ReimbursementChoiceRow } from './reimbursement-choice.entity.ts';
import { ReimbursementRow } from './reimbursement.entity.ts';
import { VolunteerRow } from './volunteer.entity.ts';

/** What volunteers are paid back. */
@Injectable()
export class Reimbursements {
  /** Lets all that is paid to one volunteer follow one another: two halves of a cap are never given at once. */
  hold(tx: Tx, volunteerId: VolunteerId): Promise<VolunteerRow> {
    return tx.findOneOrFail(VolunteerRow, {
      where: { id: volunteerId },
      lock: { mode: 'for_no_key_update' },
    });
  }

  /** @throws DomainError `reimbursement.not_found`, of another volunteer too */
  async get(tx: Tx, id: Id<'reimbursement'>, volunteerId: VolunteerId): Promise<ReimbursementRow> {
    const row = await tx.findOneBy(ReimbursementRow, { id, volunteerId });
    if (row === null) {
      throw new DomainError('reimbursement.not_found');
    }
    return row;
  }

  ofText(tx: Tx, messageId: MessageId): Promise<ReimbursementRow | null> {
    return tx.findOneBy(ReimbursementRow, { messageId });
  }

  /** Whether a line of hers waits for a coordinator. */
  anyAsked(tx: Tx, volunteerId: VolunteerId): Promise<boolean> {
    return tx.existsBy(ReimbursementRow, { volunteerId, state: 'asked' });
  }

  /** By day. */
  of(tx: Tx, volunteerId: VolunteerId, year: number): Promise<ReimbursementRow[]> {
    return tx.find(ReimbursementRow, {
      where: { volunteerId, date: within(year) },
      order: { date: 'asc', id: 'asc' },
    });
  }

  /** Of everybody. */
  inYear(tx: Tx, year: number): Promise<ReimbursementRow[]> {
    return tx.find(ReimbursementRow, {
      where: { date: within(year) },
      order: { volunteerId: 'asc', date: 'asc', id: 'asc' },
    });
  }

  async save(tx: Tx, ...rows: ReimbursementRow[]): Promise<void> {
    await tx.save(ReimbursementRow, rows);
  }

  choice(tx: Tx, volunteerId: VolunteerId, year: number): Promise<ReimbursementChoiceRow | null> {
    return tx.findOne(ReimbursementChoiceRow, {
      where: { volunteerId, year },
      order: { chosenAt: 'desc', id: 'desc' },
    });
  }

  async choose(tx: Tx, row: ReimbursementChoiceRow): Promise<void> {
    await tx.insert(ReimbursementChoiceRow, row);
  }

  /** The newest first, of the year and of its days. */
  elsewhere(tx: Tx, volunteerId: VolunteerId, year: number): Promise<ElsewhereRow[]> {
    return tx.find(ElsewhereRow, {
      where: { volunteerId, year },
      order: { declaredAt: 'desc', id: 'desc' },
    });
  }

  async declare(tx: Tx, row: ElsewhereRow): Promise<void> {
    await tx.insert(ElsewhereRow, row);
  }
}

function within(year: number): ReturnType<typeof Between<LocalDate>> {
  return Between(`${String(year)}-01-01` as LocalDate, `${String(year)}-12-31` as LocalDate);
}
