import { AlertsOf } from '#alerts';
import type { AccountId, ReportId } from '#kernel';
import type { Tx } from '#platform';
import { Injectable } from '@nestjs/common';
import type { CaseRow } from '../db/case-file.entity.ts';
import { Cases, type ReportOfCase } from '../db/cases.repository.ts';
import {
  type MergeSnapshot,
  ownStand,
  standAfterUndo,
  type TargetStand,
} from '../domain/merge-snapshot.ts';
import { ChangeCase } from './change-case.ts';

/** What happens to a target of a join without anybody doing more with it than joining. */
const ofJoining = [
  ...['joined', 'unjoined', 'state_changed', 'alert_raised', 'alert_acknowledged'],
  'alert_settled',
  ...['danger_anew', 'report_amended'],
];

/** What a join does to the case it goes to, and how that is taken back. */
@Injectable()
export class JoinTarget {
  constructor(
    private readonly cases: Cases,
    private readonly alertsOf: AlertsOf,
    private readonly changeCase: ChangeCase,
  ) {}

  /** What the case is of its own, before one more report is joined to it. */
  async ownStand(tx: Tx, target: CaseRow): Promise<TargetStand> {
    const snapshots = await this.cases.snapshotsOf(tx, target.id);
    return ownStand(standOf(target), snapshots);
  }

  /** The more worrying, the earlier, and the known win. */
  async merge(tx: Tx, target: CaseRow, source: CaseRow): Promise<void> {
    target.danger ||= source.danger;
    target.neighbourhood ??= source.neighbourhood;
    target.dueAt = earlier(target.dueAt, source.dueAt);
    target.nextStep ??= source.nextStep;
    await this.cases.save(tx, target);
  }

  async keep(
    tx: Tx,
    joined: {
      readonly reportId: ReportId;
      readonly target: CaseRow;
      readonly before: TargetStand;
    },
  ): Promise<void> {
    const snapshot: MergeSnapshot = { before: joined.before, after: standOf(joined.target) };
    await this.cases.keepSnapshot(tx, joined.reportId, snapshot);
  }

  /** The report has left already. */
  async restore(
    tx: Tx,
    target: CaseRow,
    { joined, accountId }: { readonly joined: ReportOfCase; readonly accountId: AccountId },
  ): Promise<void> {
    const { snapshot } = joined;
    if (snapshot === null) {
      return;
    }
    const closes = await this.wasOnlyReopened(tx, target, joined);
    const restored = standAfterUndo(standOf(target), snapshot);
    target.neighbourhood = restored.neighbourhood;
    target.dueAt = dateOf(restored.dueAt);
    target.nextStep = restored.nextStep as CaseRow['nextStep'];
    await this.mergeThoseWhoStay(tx, target);
    target.danger &&= restored.danger || (await this.staysInDanger(tx, target));
    await this.cases.save(tx, target);
    if (closes) {
      await this.changeCase.move(tx, target, 'closed', accountId);
      target.closedAt = dateOf(snapshot.before.closedAt);
      await this.cases.save(tx, target);
    }
  }

  /** What the other joined reports brought stays. */
  private async mergeThoseWhoStay(tx: Tx, target: CaseRow): Promise<void> {
    for (const { cameFrom } of await this.cases.reportsOf(tx, target.id)) {
      const source = cameFrom === null ? undefined : await this.cases.get(tx, cameFrom);
      if (source?.state === 'joined') {
        target.neighbourhood ??= source.neighbourhood;
        target.dueAt = earlier(target.dueAt, source.dueAt);
      }
    }
  }

  private async staysInDanger(tx: Tx, target: CaseRow): Promise<boolean> {
    const alerts = await this.alertsOf.run(await this.cases.reportIdsOf(tx, target.id));
    return alerts.some(({ settled }) => !settled);
  }

  /** The case was closed, this join opened it, and nobody did anything with it since. */
  private async wasOnlyReopened(
    tx: Tx,
    target: CaseRow,
    { snapshot, joinedAt }: ReportOfCase,
  ): Promise<boolean> {
    if (snapshot?.before.state !== 'closed' || target.state !== 'clarifying') {
      return false;
    }
    const since = (at: Date): boolean => at >= joinedAt;
    const events = await this.cases.eventsOf(tx, target.id);
    const reports = await this.cases.reportsOf(tx, target.id);
    return (
      events.every(({ at, kind }) => !since(at) || ofJoining.includes(kind)) &&
      reports.every(({ joinedAt: at }) => !since(at))
    );
  }
}

function standOf(row: CaseRow): TargetStand {
  return {
    state: row.state,
    danger: row.danger,
    dueAt: row.dueAt?.toISOString() ?? null,
    neighbourhood: row.neighbourhood,
    nextStep: row.nextStep,
    closedAt: row.closedAt?.toISOString() ?? null,
  };
}

function dateOf(text: string | null): Date | null {
  return text === null ? null : new Date(text);
}

function earlier(one: Date | null, other: Date | null): Date | null {
  if (one === null || other === null) {
    return one ?? other;
  }
  return one < other ? one : other;
}
