import type { CaseId, VolunteerId } from '#kernel';
import type { Tx } from '#platform';
import { Injectable } from '@nestjs/common';
import { ExclusionRow } from './exclusion.entity.ts';

@Injectable()
export class Exclusions {
  ofCase(tx: Tx, caseId: CaseId): Promise<ExclusionRow[]> {
    return tx.find(ExclusionRow, { where: { caseId }, order: { notedAt: 'ASC' } });
  }

  /** What was said last counts. */
  async put(tx: Tx, row: ExclusionRow): Promise<void> {
    await tx.upsert(ExclusionRow, row, ['caseId', 'volunteerId']);
  }

  /** @returns whether there was one */
  async remove(tx: Tx, caseId: CaseId, volunteerId: VolunteerId): Promise<boolean> {
    const { affected } = await tx.delete(ExclusionRow, { caseId, volunteerId });
    return affected === 1;
  }
}
