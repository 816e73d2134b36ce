import { reportJoined, reportUnjoined } from '#facts';
import { ReadReport } from '#intake';
import { type AccountId, type CaseId, DomainError, type ReportId } from '#kernel';
import { Clock, Outbox, type Tx, UnitOfWork } from '#platform';
import { Injectable } from '@nestjs/common';
import { Cases } from '../db/cases.repository.ts';
import { isOpen } from '../domain/case-state.ts';
import { ChangeCase } from './change-case.ts';
import { NoteOnCase } from './note-on-case.ts';

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
    private readonly readReport: ReadReport,
    private readonly changeCase: ChangeCase,
    private readonly noteOnCase: NoteOnCase,
    private readonly outbox: Outbox,
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
      await this.moveReport(tx, { reportId, from, into, accountId });
      const source = await this.cases.getForUpdate(tx, from);
      if ((await this.cases.reportIdsOf(tx, from)).length === 0) {
        await this.changeCase.move(tx, source, 'joined', accountId);
      }
      target.danger ||= source.danger;
      target.neighbourhood ??= source.neighbourhood;
      target.dueAt = earlier(target.dueAt, source.dueAt);
      await this.cases.save(tx, target);
      if (!isOpen(target.state)) {
        // a new worry about somebody whose case was closed always reaches a human
        await this.changeCase.move(tx, target, 'clarifying', accountId);
      }
      await this.noteOnCase.run({
        caseId: into,
        kind: 'joined',
        refs: { reportId, from },
        accountId,
      });
      await this.outbox.add(tx, reportJoined({ caseId: into, reportId }));
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
      await this.moveReport(tx, { reportId, from: now, into: joined.cameFrom, accountId }, true);
      if (home.state === 'joined') {
        const spoken = home.firstContactAt !== null;
        await this.changeCase.move(tx, home, spoken ? 'clarifying' : 'new', accountId);
      }
      await this.noteOnCase.run({ caseId: now, kind: 'unjoined', refs: { reportId }, accountId });
      await this.outbox.add(tx, reportUnjoined({ caseId: now, reportId }));
    });
  }

  /** Two joins in opposite directions must not wait for one another: the smaller id is locked first. */
  private async lockBoth(
    tx: Tx,
    one: CaseId,
    target: CaseId,
  ): Promise<Awaited<ReturnType<Cases['getForUpdate']>>> {
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

function earlier(one: Date | null, other: Date | null): Date | null {
  if (one === null || other === null) {
    return one ?? other;
  }
  return one < other ? one : other;
}
