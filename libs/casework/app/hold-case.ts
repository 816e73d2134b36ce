import type { CaseId } from '#kernel';
import { UnitOfWork } from '#platform';
import { Injectable } from '@nestjs/common';
import { Cases } from '../db/cases.repository.ts';

/** Nobody else changes a case until the transaction ends that this joins. */
@Injectable()
export class HoldCase {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly cases: Cases,
  ) {}

  /** @throws EntityNotFoundError when there is no such case */
  async run(caseId: CaseId): Promise<void> {
    await this.unitOfWork.run((tx) => this.cases.getForUpdate(tx, caseId));
  }
}
