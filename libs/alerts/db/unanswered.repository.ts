import type { ReportId, TaskId } from '#kernel';
import type { Tx } from '#platform';
import { Injectable } from '@nestjs/common';
import { UnansweredRow } from './unanswered.entity.ts';

@Injectable()
export class UnansweredDangers {
  async add(tx: Tx, row: UnansweredRow): Promise<void> {
    await tx.save(UnansweredRow, row);
  }

  async ofReport(tx: Tx, reportId: ReportId): Promise<TaskId[]> {
    const rows = await tx.findBy(UnansweredRow, { reportId });
    return rows.map(({ taskId }) => taskId);
  }

  /** @returns whether it was still unanswered */
  async end(
    tx: Tx,
    by: { readonly taskId: TaskId } | { readonly reportId: ReportId },
  ): Promise<boolean> {
    const { affected } = await tx.delete(UnansweredRow, by);
    return affected !== 0;
  }
}
