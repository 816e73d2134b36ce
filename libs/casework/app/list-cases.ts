import type { CaseId } from '#kernel';
import { Clock, type Tx, UnitOfWork } from '#platform';
import { Injectable } from '@nestjs/common';
import { Alerts } from '../db/alerts.repository.ts';
import type { CaseRow } from '../db/case-file.entity.ts';
import { Cases } from '../db/cases.repository.ts';
import type { CaseState } from '../domain/case-state.ts';
import { OpenCaseFile } from './open-case-file.ts';

/** A line of the list on the desk. */
export interface CaseListItem {
  readonly caseId: CaseId;
  readonly number: number;
  readonly state: CaseState;
  readonly neighbourhood: string | undefined;
  readonly danger: boolean;
  /** An alert that nobody took yet. */
  readonly alertOpen: boolean;
  readonly openedAt: Date;
  readonly dueAt: Date | undefined;
  readonly overdue: boolean;
  readonly name: string | undefined;
}

const PAGE = 100;

/** What is to be done: alerts that nobody took first, then by what is due. */
@Injectable()
export class ListCases {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly cases: Cases,
    private readonly alerts: Alerts,
    private readonly openCaseFile: OpenCaseFile,
    private readonly clock: Clock,
  ) {}

  run(which: 'open' | 'closed' = 'open'): Promise<CaseListItem[]> {
    return this.unitOfWork.run(async (tx) => {
      const rows =
        which === 'open' ? await this.cases.open(tx, PAGE) : await this.cases.lastClosed(tx, PAGE);
      const alerted = new Set((await this.alerts.open(tx)).map(({ caseId }) => caseId));
      const items: CaseListItem[] = [];
      for (const row of rows) {
        items.push(await this.item(tx, row, alerted.has(row.id)));
      }
      return items.sort((a, b) => Number(b.alertOpen) - Number(a.alertOpen));
    });
  }

  private async item(tx: Tx, row: CaseRow, alertOpen: boolean): Promise<CaseListItem> {
    const { name } = await this.openCaseFile.person(tx, row);
    return {
      caseId: row.id,
      number: row.number,
      state: row.state,
      neighbourhood: row.neighbourhood ?? undefined,
      danger: row.danger,
      alertOpen,
      openedAt: row.openedAt,
      dueAt: row.dueAt ?? undefined,
      overdue: row.dueAt !== null && row.dueAt < this.clock.now(),
      name,
    };
  }
}
