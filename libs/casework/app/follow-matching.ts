import { OfficeCalendar } from '#geography';
import type { AccountId, CaseId, ReportId } from '#kernel';
import { Clock, type Tx, UnitOfWork } from '#platform';
import { Injectable } from '@nestjs/common';
import type { CaseRow } from '../db/case-file.entity.ts';
import { Cases } from '../db/cases.repository.ts';
import { type FollowedFact, followsFrom, type SearchStand } from '../domain/after-fact.ts';
import { caseMoves, type CaseState } from '../domain/case-state.ts';
import { type CaseStep, dueOfVisit } from '../domain/case-step.ts';
import { ChangeCase } from './change-case.ts';
import { type CaseNote, AppendToTimeline } from './append-to-timeline.ts';

/** Once she said yes, and as long as it goes on. */
const followed: readonly CaseState[] = ['agreed', 'matching', 'matched', 'visiting'];

/** A visit as it stands when word of it is heard. */
interface VisitNow {
  readonly plannedAt: Date;
  /** The person knows who comes, and when. */
  readonly told: boolean;
}

/** A fact about a case, with how things stand now where it is about offers or a visit. */
export interface Heard {
  readonly caseId: CaseId;
  readonly fact: FollowedFact;
  /** The line that it leaves. */
  readonly note?: CaseNote;
  readonly search?: SearchStand;
  readonly visit?: VisitNow | undefined;
}

/**
 * Lets a case follow its matching and its visits: appends the line to the timeline, moves the case where that is a move
 * it can make, and sets the next step with its deadline.
 */
@Injectable()
export class FollowMatching {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly cases: Cases,
    private readonly changeCase: ChangeCase,
    private readonly appendToTimeline: AppendToTimeline,
    private readonly officeCalendar: OfficeCalendar,
    private readonly clock: Clock,
  ) {}

  run({ caseId, fact, note, search, visit }: Heard): Promise<void> {
    return this.unitOfWork.run(async (tx) => {
      const row = await this.cases.getForUpdate(tx, caseId);
      if (note !== undefined) {
        await this.appendToTimeline.run(note);
      }
      const { to, step, dueByVisit } = followsFrom(fact);
      await this.move(tx, row, to, note?.accountId);
      const next = step?.({ now: row.nextStep, search, told: visit?.told });
      if (next !== undefined && followed.includes(row.state)) {
        await this.follow(tx, row, next, dueByVisit && { plannedAt: visit?.plannedAt });
      }
    });
  }

  /** Facts arrive late and in any order: a case that was closed meanwhile stays closed. */
  private async move(tx: Tx, row: CaseRow, to?: CaseState, by?: AccountId): Promise<void> {
    if (to !== undefined && caseMoves[row.state].includes(to)) {
      await this.changeCase.move(tx, row, to, by);
    }
  }

  private async follow(
    tx: Tx,
    row: CaseRow,
    step: CaseStep,
    visit: { readonly plannedAt: Date | undefined } | undefined,
  ): Promise<void> {
    const { dueAt } = row;
    await this.changeCase.next(row, step);
    if (visit !== undefined) {
      // only the visit itself moves its moment
      row.dueAt =
        visit.plannedAt === undefined
          ? dueAt
          : dueOfVisit(step, visit.plannedAt, this.clock.now(), await this.officeCalendar.run());
    }
    await this.cases.save(tx, row);
  }

  /**
   * Words were added to a report: they stand on its case, and the neighbourhood fills when it was missing. A
   * closed case opens again, unless they came quietly.
   */
  async noteAmendment(
    reportId: ReportId,
    neighbourhood: string | undefined,
    quiet: boolean,
  ): Promise<CaseId | undefined> {
    return this.unitOfWork.run(async (tx) => {
      const caseId = await this.cases.homeOf(tx, reportId);
      if (caseId === undefined) {
        return undefined;
      }
      const row = await this.cases.getForUpdate(tx, caseId);
      row.neighbourhood ??= neighbourhood ?? null;
      await this.cases.save(tx, row);
      await this.appendToTimeline.run({ caseId, kind: 'report_amended', refs: { reportId } });
      if (row.state === 'closed' && !quiet) {
        await this.changeCase.move(tx, row, 'clarifying');
      }
      return caseId;
    });
  }
}
