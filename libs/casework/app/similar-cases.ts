import type { CaseId } from '#kernel';
import type { Tx } from '#platform';
import { Injectable } from '@nestjs/common';
import type { CaseRow } from '../db/case-file.entity.ts';
import { Cases } from '../db/cases.repository.ts';

/** A case that may be about the same person. */
export interface SimilarCase {
  readonly caseId: CaseId;
  readonly number: number;
  readonly why: readonly string[];
}

const reasons = {
  phone: 'zelfde telefoonnummer',
  house: 'zelfde huis',
  surname: 'zelfde familienaam in dezelfde wijk',
} as const;

/** Cases that may be about the same person: found by blind index, so nothing is read to compare. */
@Injectable()
export class SimilarCases {
  constructor(private readonly cases: Cases) {}

  async run(tx: Tx, row: CaseRow): Promise<SimilarCase[]> {
    const byCase = new Map<CaseId, SimilarCase>();
    for (const { caseId, number, purpose } of await this.cases.sharingAnIndex(tx, row.id)) {
      const why = byCase.get(caseId)?.why ?? [];
      byCase.set(caseId, { caseId, number, why: [...why, reasons[purpose]] });
    }
    return [...byCase.values()];
  }
}
