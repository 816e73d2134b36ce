import { AlertsOf } from '#alerts';
import { ReadReport } from '#intake';
import { type AccountId, type CaseId, DomainError, type ReportId } from '#kernel';
import { Clock, type Tx, UnitOfWork } from '#platform';
import { Injectable } from '@nestjs/common';
import type { CaseRow } from '../db/case-file.entity.ts';
import { Cases } from '../db/cases.repository.ts';
import { isOpen } from '../domain/case-state.ts';
import { ChangeCase } from './change-case.ts';
import { JoinTarget } from './join-target.ts';
import { AppendToTimeline } from './append-to-timeline.ts';

interface Joining {
  readonly reportId: ReportId;
  readonly into: CaseId;
  readonly accountId: AccountId;
}

/** Adds a report to another case, and undoes that. The case it leaves empty is kept as `joined`. */
@Injectable()
export class JoinReport {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly cases: Cases,
    private readonly alertsOf: AlertsOf,
    private readonly joinTarget: JoinTarget,
    private readonly readReport: ReadReport,
    private readonly changeCase: ChangeCase,
    private readonly appendToTimeline: AppendToTimeline,
    private readonly clock: Clock,
  ) {}

  /** @throws DomainError `join.same_case`, `join.case_unknown`; `case.move_refused` when its case went too far */
  run({ reportId, into, accountId }: Joining): Promise<void> {
    return this.unitOfWork.run(async (tx) => {
      const from = await this.cases.homeOf(tx, reportId);
      if (from === undefined || from === into) {
        throw new DomainError('join.same_case', { reportId });
      }
      const target = await this.lockBoth(tx, from, into);
      if (target.state === 'joined') {
        throw new DomainError('join.case_unknown', { caseId: into });
      }
      const before = await this.joinTarget.ownStand(tx, target);
      await this.moveReport(tx, { reportId, from, into, accountId });
      const source = await this.cases.getForUpdate(tx, from);
      await this.joinTarget.merge(tx, target, source);
      if ((await this.cases.reportIdsOf(tx, from)).length === 0) {
        await this.changeCase.move(tx, source, 'joined', accountId);
      }
      if (!isOpen(target.state)) {
        // a new worry about somebody whose case was closed always reaches a human
        await this.changeCase.move(tx, target, 'clarifying', accountId);
      }
      await this.joinTarget.keep(tx, { reportId, target, before });
      const refs = { reportId, from };
      await this.appendToTimeline.run({ caseId: into, kind: 'joined', refs, accountId });
    });
  }

  /** Brings a report back to the case it came from. @throws DomainError `join.never_joined` */
  undo({ reportId, accountId }: Omit<Joining, 'into'>): Promise<void> {
    return this.unitOfWork.run(async (tx) => {
      const now = await this.cases.homeOf(tx, reportId);
      const joined =
        now === undefined
          ? undefined
          : (await this.cases.reportsOf(tx, now)).find((one) => one.reportId === reportId);
      if (now === undefined || joined?.cameFrom == null) {
        throw new DomainError('join.never_joined', { reportId });
      }
      const home = await this.lockBoth(tx, now, joined.cameFrom);
      const target = await this.cases.getForUpdate(tx, now);
      await this.moveReport(tx, { reportId, from: now, into: joined.cameFrom, accountId }, true);
      await this.bringHome(tx, home, { reportId, accountId });
      await this.joinTarget.restore(tx, target, { joined, accountId });
      await this.appendToTimeline.run({
        caseId: now,
        kind: 'unjoined',
        refs: { reportId },
        accountId,
      });
    });
  }

  private async bringHome(
    tx: Tx,
    home: CaseRow,
    { reportId, accountId }: Omit<Joining, 'into'>,
  ): Promise<void> {
    // danger may have been told while the report was elsewhere
    const alerts = await this.alertsOf.run([reportId]);
    home.danger ||= alerts.some(({ settled }) => !settled);
    await this.cases.save(tx, home);
    if (home.state === 'joined') {
      const spoken = home.firstContactAt !== null;
      await this.changeCase.move(tx, home, spoken ? 'clarifying' : 'new', accountId);
    }
  }

  /** Two joins in opposite directions must not wait for one another: the smaller id is locked first. */
  private async lockBoth(tx: Tx, one: CaseId, target: CaseId): Promise<CaseRow> {
    if (one < target) {
      await this.cases.getForUpdate(tx, one);
    }
    const row = await this.cases.getForUpdate(tx, target);
    if (one > target) {
      await this.cases.getForUpdate(tx, one);
    }
    return row;
  }

  private async moveReport(
    tx: Tx,
    { reportId, from, into, accountId }: Joining & { readonly from: CaseId },
    back = false,
  ): Promise<void> {
    const report = await this.readReport.run(reportId);
    await this.cases.unlink(tx, from, reportId, this.clock.now());
    await this.cases.link(tx, into, report, {
      at: this.clock.now(),
      by: accountId,
      ...(back ? {} : { cameFrom: from }),
    });
  }
}
