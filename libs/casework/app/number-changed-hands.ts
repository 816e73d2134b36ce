import type { E164 } from '#kernel';
import { UnitOfWork } from '#platform';
import { Injectable } from '@nestjs/common';
import { Cases } from '../db/cases.repository.ts';
import { FindNumberInCases } from './find-number-in-cases.ts';

/**
 * Whether everybody of our cases who had this number moved or died: whoever has it now is another, as on the
 * telephone, and opens nothing of theirs.
 */
@Injectable()
export class NumberChangedHands {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly cases: Cases,
    private readonly findNumberInCases: FindNumberInCases,
  ) {}

  run(number: E164 | undefined): Promise<boolean> {
    return this.unitOfWork.run(async (tx) => {
      const cases = number === undefined ? [] : (await this.findNumberInCases.run(number)).cases;
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
