import type { CallId, ReportId } from '#kernel';
import { UnitOfWork, Vault } from '#platform';
import { Injectable } from '@nestjs/common';
import { Reports } from '../db/reports.repository.ts';

/** The report that a call became; undefined while there is none. */
@Injectable()
export class ReportOfCall {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly reports: Reports,
    private readonly vault: Vault,
  ) {}

  run(callId: CallId): Promise<ReportId | undefined> {
    return this.unitOfWork.run(async (tx) => {
      const key = this.vault.hash('report-key', `call:${callId}`);
      return (await this.reports.withKey(tx, key))?.id;
    });
  }
}
