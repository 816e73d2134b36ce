import type { CaseId } from '#kernel';
import { UnitOfWork } from '#platform';
import { Injectable } from '@nestjs/common';
import { Cases } from '../db/cases.repository.ts';

/** Finds a case by the small number that people say to one another. */
@Injectable()
export class CaseByNumber {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly cases: Cases,
  ) {}

  run(number: number): Promise<CaseId | undefined> {
    return this.unitOfWork.run(async (tx) => (await this.cases.withNumber(tx, number))?.id);
  }
}
