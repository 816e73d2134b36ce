import type { CaseId } from '#kernel';
import { UnitOfWork } from '#platform';
import { Injectable } from '@nestjs/common';
import { Cases } from '../db/cases.repository.ts';

/**
 * Whether everybody of our cases who had a number moved or died: whoever has it now is another, as on the
 * telephone, and opens nothing of theirs.
 */
@Injectable()
export class NumberChangedHands {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly cases: Cases,
  ) {}

  /** @param cases all whose person has the number */
  run(cases: readonly { readonly caseId: CaseId }[]): Promise<boolean> {
    return this.unitOfWork.run(async (tx) => {
      for (const { caseId } of cases) {
        const { state, outcome } = await this.cases.get(tx, caseId);
        if (state !== 'closed' || outcome !== 'moved_or_died') {
          return false;
        }
      }
      return cases.length > 0;
    });
  }
}
