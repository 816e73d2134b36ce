import type { ReportId } from '#kernel';
import { UnitOfWork, Vault } from '#platform';
import { Injectable } from '@nestjs/common';
import { timingSafeEqual } from 'node:crypto';
import { Reports } from '../db/reports.repository.ts';
import { codeFrom, normaliseCode, normaliseReference } from '../domain/reference.ts';
import type { ReportStatus } from './report-content.ts';

/** All that a reference and its code show. */
export interface ReportState {
  readonly reportId: ReportId;
  readonly reference: string;
  readonly status: ReportStatus;
  readonly receivedAt: Date;
  /** Whoever wrote it wrote about herself. */
  readonly self: boolean;
}

/** A row that does not exist is compared with as well, so that the time taken tells nothing. */
const NOBODY = '00000000-0000-7000-8000-000000000000';

@Injectable()
export class LookUpReport {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly reports: Reports,
    private readonly vault: Vault,
  ) {}

  /** @returns undefined for an unknown reference as for a wrong code: the two cannot be told apart */
  run(reference: string, code: string): Promise<ReportState | undefined> {
    return this.unitOfWork.run(async (tx) => {
      const known = normaliseReference(reference);
      const row = await this.reports.withReference(tx, known ?? '');
      const right = codeFrom(this.vault.derive('report-code', row?.id ?? NOBODY));
      const given = (normaliseCode(code) ?? '').padEnd(right.length);
      const matches = timingSafeEqual(Buffer.from(right), Buffer.from(given));
      if (row === null || !matches) {
        return undefined;
      }
      const { id, status, receivedAt, self } = row;
      return { reportId: id, reference: row.reference, status, receivedAt, self };
    });
  }
}
