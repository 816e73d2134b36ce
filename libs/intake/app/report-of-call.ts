import type { CallId, ReportId } from '#kernel';
import { UnitOfWork, Vault } from '#platform';
import { Injectable } from '@nestjs/common';
import { Reports } from '../db/reports.repository.ts';

/** The report that a call became or belongs to; undefined while there is none. */
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
      const linked = await this.reports.linkedTo(tx, callId);
      return linked ?? (await this.reports.withKey(tx, key))?.id;
    });
  }

  /** What this call leaves goes with a report that is there already, the first that is named. */
  link(callId: CallId, reportId: ReportId): Promise<void> {
    return this.unitOfWork.run((tx) => this.reports.link(tx, callId, reportId));
  }

  /** The call is about somebody else than that report: what it leaves goes its own way. */
  unlink(callId: CallId): Promise<void> {
    return this.unitOfWork.run((tx) => this.reports.unlink(tx, callId));
  }
}
