import { AlertsOf, type AlertView } from '#alerts';
import { type AccountId, type CaseId, DAY_MS, type ListPage, type ReportId } from '#kernel';
import { Clock, type Tx, UnitOfWork } from '#platform';
import { Injectable } from '@nestjs/common';
import type { CaseRow } from '../db/case-file.entity.ts';
import { type CaseListName, CaseLists } from '../db/case-lists.repository.ts';
import { Cases } from '../db/cases.repository.ts';
import type { CaseState } from '../domain/case-state.ts';
import type { CaseStep } from '../domain/case-step.ts';
import { OpenCaseFile } from './open-case-file.ts';

/** A line of the list on the desk. */
export interface CaseListItem {
  readonly caseId: CaseId;
  readonly number: number;
  readonly state: CaseState;
  readonly neighbourhood: string | undefined;
  readonly danger: boolean;
  readonly needsProfessional: boolean;
  /** An alert that nobody took yet. */
  readonly alertOpen: boolean;
  /** Who took its last alert, in the last day. */
  readonly alertTaken: { readonly by: AccountId; readonly at: Date } | undefined;
  readonly openedAt: Date;
  /** What must be done next; undefined when that was never noted. */
  readonly step: CaseStep | undefined;
  readonly dueAt: Date | undefined;
  readonly overdue: boolean;
  readonly name: string | undefined;
  /** How many others to be seen to share a telephone number with it. */
  readonly sameNumber: number;
}

const FIRST: ListPage = { offset: 0, limit: 100 };

/** What is to be done, by what is due; and apart, whatever its state, where an alert waits. */
@Injectable()
export class ListCases {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly lists: CaseLists,
    private readonly cases: Cases,
    private readonly alertsOf: AlertsOf,
    private readonly openCaseFile: OpenCaseFile,
    private readonly clock: Clock,
  ) {}

  run(which: CaseListName = 'open', page: ListPage = FIRST): Promise<CaseListItem[]> {
    return this.unitOfWork.run(async (tx) => {
      const apart = await this.alerted(tx);
      return this.items(tx, await this.lists.page(tx, which, { ...page, apart }));
    });
  }

  count(which: CaseListName): Promise<number> {
    return this.unitOfWork.run(async (tx) => this.lists.count(tx, which, await this.alerted(tx)));
  }

  /** Every case with an alert that nobody took, the alert that waits longest first. */
  withAlert(): Promise<CaseListItem[]> {
    return this.unitOfWork.run(async (tx) => this.inOrder(tx, await this.alerted(tx)));
  }

  /** The case, and all to be seen to that share a telephone number with it: what is due first in front. */
  ofNumber(caseId: CaseId): Promise<CaseId[]> {
    return this.unitOfWork.run((tx) => this.lists.ofNumber(tx, caseId));
  }

  /** These, in their order. */
  named(ids: readonly CaseId[]): Promise<CaseListItem[]> {
    return this.unitOfWork.run((tx) => this.inOrder(tx, ids));
  }

  private async alerted(tx: Tx): Promise<CaseId[]> {
    return [...new Set((await this.homesOf(tx, await this.alertsOf.open())).values())];
  }

  private homesOf(tx: Tx, alerts: readonly AlertView[]): Promise<Map<ReportId, CaseId>> {
    return this.cases.homesOf(
      tx,
      alerts.map(({ reportId }) => reportId),
    );
  }

  private async inOrder(tx: Tx, ids: readonly CaseId[]): Promise<CaseListItem[]> {
    const rows = await this.lists.withIds(tx, ids);
    rows.sort((one, other) => ids.indexOf(one.id) - ids.indexOf(other.id));
    return this.items(tx, rows);
  }

  private async items(tx: Tx, rows: readonly CaseRow[]): Promise<CaseListItem[]> {
    const now = this.clock.now();
    const open = new Set(await this.alerted(tx));
    const taken = await this.alertsOf.takenSince(new Date(now.getTime() - DAY_MS));
    const homes = await this.homesOf(tx, taken);
    const sameNumber = await this.lists.countOfNumber(
      tx,
      rows.map(({ id }) => id),
    );
    const items: CaseListItem[] = [];
    for (const row of rows) {
      const { name } = await this.openCaseFile.person(tx, row);
      const alert = taken.find(({ reportId }) => homes.get(reportId) === row.id);
      items.push({
        ...plainPart(row, now),
        alertOpen: open.has(row.id),
        alertTaken: alert?.taken,
        name,
        sameNumber: sameNumber.get(row.id) ?? 0,
      });
    }
    return items;
  }
}

function plainPart(
  row: CaseRow,
  now: Date,
): Omit<CaseListItem, 'alertOpen' | 'alertTaken' | 'name' | 'sameNumber'> {
  return {
    caseId: row.id,
    number: row.number,
    state: row.state,
    neighbourhood: row.neighbourhood ?? undefined,
    danger: row.danger,
    needsProfessional: row.needsProfessional,
    openedAt: row.openedAt,
    step: row.nextStep ?? undefined,
    dueAt: row.dueAt ?? undefined,
    overdue: row.dueAt !== null && row.dueAt < now,
  };
}
