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
  /** Only who reported has the same number: that says little of the person. */
  readonly byReporter: boolean;
}

const reasons = {
  phone: 'zelfde telefoonnummer',
  house: 'zelfde huis',
  surname: 'zelfde familienaam in dezelfde wijk',
  reporter_phone: 'zelfde nummer van de melder',
} as const;

/** Some report for many: of theirs the newest are shown. */
const MOST_BY_REPORTER = 3;

/** Cases that may be about the same person: found by blind index, so nothing is read to compare. */
@Injectable()
export class SimilarCases {
  constructor(private readonly cases: Cases) {}

  async within(tx: Tx, row: CaseRow): Promise<SimilarCase[]> {
    const byCase = new Map<CaseId, SimilarCase>();
    for (const { caseId, number, purpose } of await this.cases.sharingAnIndex(tx, row.id)) {
      const known = byCase.get(caseId);
      const byReporter = purpose === 'reporter_phone' && known?.byReporter !== false;
      // whoever has the person's number may have reported herself with it: once is enough
      const why = purpose === 'reporter_phone' && !byReporter ? [] : [reasons[purpose]];
      byCase.set(caseId, { caseId, number, why: [...(known?.why ?? []), ...why], byReporter });
    }
    const found = [...byCase.values()];
    const newest = found.filter(({ byReporter }) => byReporter).slice(0, MOST_BY_REPORTER);
    return found.filter((one) => !one.byReporter || newest.includes(one));
  }
}
