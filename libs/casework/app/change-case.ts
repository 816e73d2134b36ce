import { caseClosed, reportProgressed } from '#facts';
import { OfficeCalendar } from '#geography';
import type { AccountId } from '#kernel';
import { Clock, Outbox, type Tx } from '#platform';
import { Injectable } from '@nestjs/common';
import type { CaseRow } from '../db/case-file.entity.ts';
import { Cases } from '../db/cases.repository.ts';
import { type CaseState, moveCase } from '../domain/case-state.ts';
import { type CaseStep, stepDueAt } from '../domain/case-step.ts';
import { AppendToTimeline } from './append-to-timeline.ts';

/** Moves a case, notes it, and lets its reporters see how far it is. */
@Injectable()
export class ChangeCase {
  constructor(
    private readonly cases: Cases,
    private readonly appendToTimeline: AppendToTimeline,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
    private readonly officeCalendar: OfficeCalendar,
  ) {}

  /** Says what must be done next, with its moment. The row is not saved. */
  async next(row: CaseRow, step: CaseStep): Promise<void> {
    row.nextStep = step;
    row.dueAt = stepDueAt(step, this.clock.now(), await this.officeCalendar.run());
  }

  /** @throws DomainError `case.move_refused` */
  async move(tx: Tx, row: CaseRow, to: CaseState, by?: AccountId): Promise<void> {
    const from = row.state;
    row.state = moveCase(from, to);
    row.closedAt = to === 'closed' ? this.clock.now() : null;
    await this.follow(row, from);
    await this.cases.save(tx, row);
    await this.appendToTimeline.run({
      caseId: row.id,
      kind: 'state_changed',
      refs: { from, to },
      accountId: by,
    });
    if (to === 'closed') {
      await this.outbox.add(tx, caseClosed({ caseId: row.id, accountId: by }));
      await this.tellProgress(tx, row, 'closed');
    } else if (from === 'new' || from === 'closed') {
      await this.tellProgress(tx, row, 'in_progress');
    }
  }

  private async follow(row: CaseRow, from: CaseState): Promise<void> {
    const { dueAt } = row;
    if (row.state === 'closed') {
      row.dueAt = null;
      row.nextStep = null;
    } else if (from === 'closed') {
      await this.next(row, 'read_again');
      // what a joined report brought may be due before
      row.dueAt = dueAt ?? row.dueAt;
    }
  }

  private async tellProgress(
    tx: Tx,
    row: CaseRow,
    status: 'in_progress' | 'closed',
  ): Promise<void> {
    for (const reportId of await this.cases.reportIdsOf(tx, row.id)) {
      await this.outbox.add(tx, reportProgressed({ reportId, status }));
    }
  }
}
