import { OfficeCalendar } from '#geography';
import type { CaseId, ReportId } from '#kernel';
import { Clock, type Tx, UnitOfWork } from '#platform';
import { Injectable } from '@nestjs/common';
import type { CaseRow } from '../db/case-file.entity.ts';
import { Cases } from '../db/cases.repository.ts';
import { caseMoves, type CaseState } from '../domain/case-state.ts';
import { dueOfVisit, stepAfterFact } from '../domain/case-step.ts';
import { ChangeCase } from './change-case.ts';
import { type CaseNote, NoteOnCase } from './note-on-case.ts';

/** Once she said yes, and as long as it goes on. */
const followed: readonly CaseState[] = ['agreed', 'matching', 'matched', 'visiting'];

const ofVisit: readonly string[] = [
  ...['visit_planned', 'person_told', 'visit_doubted', 'doubt_settled'],
];

/** A visit as it stands when word of it is heard. */
export interface VisitNow {
  readonly plannedAt: Date;
  /** The person knows who comes, and when. */
  readonly told: boolean;
}

/**
 * Lets a case follow what happens further on: notes it, moves when that is a move it can make, and says
 * what must be done next.
 */
@Injectable()
export class MoveOnFact {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly cases: Cases,
    private readonly changeCase: ChangeCase,
    private readonly noteOnCase: NoteOnCase,
    private readonly officeCalendar: OfficeCalendar,
    private readonly clock: Clock,
  ) {}

  /** @param note the line that the fact leaves */
  run(note: CaseNote, to?: CaseState): Promise<void> {
    return this.unitOfWork.run(async (tx) => {
      const { caseId, kind, accountId } = note;
      const row = await this.cases.getForUpdate(tx, caseId);
      await this.noteOnCase.run(note);
      // facts arrive late and in any order: a case that was closed meanwhile stays closed
      if (to !== undefined && caseMoves[row.state].includes(to)) {
        await this.changeCase.move(tx, row, to, accountId);
      }
      await this.follow(tx, row, kind);
    });
  }

  /** The same of a visit, which may have moved since. @param visit as it stands now */
  hearOfVisit(note: CaseNote, visit: VisitNow | undefined): Promise<void> {
    return this.unitOfWork.run(async (tx) => {
      const row = await this.cases.getForUpdate(tx, note.caseId);
      await this.noteOnCase.run(note);
      await this.follow(tx, row, note.kind, visit);
    });
  }

  /** The hour of a visit is there. */
  beginVisit(caseId: CaseId): Promise<void> {
    return this.unitOfWork.run(async (tx) => {
      const row = await this.cases.getForUpdate(tx, caseId);
      if (caseMoves[row.state].includes('visiting')) {
        await this.changeCase.move(tx, row, 'visiting');
      }
    });
  }

  /** A visit is off: another day is agreed on with the person. */
  putOff(caseId: CaseId): Promise<void> {
    return this.unitOfWork.run(async (tx) => {
      await this.follow(tx, await this.cases.getForUpdate(tx, caseId), 'visit_put_off');
    });
  }

  /** The volunteer told how a visit went: her words stand on the timeline already. */
  hearVisit(caseId: CaseId): Promise<void> {
    return this.unitOfWork.run(async (tx) => {
      await this.follow(tx, await this.cases.getForUpdate(tx, caseId), 'visit_told');
    });
  }

  private async follow(
    tx: Tx,
    row: CaseRow,
    kind: string,
    { plannedAt, told = false }: Partial<VisitNow> = {},
  ): Promise<void> {
    if (!followed.includes(row.state)) {
      return;
    }
    const { dueAt, nextStep: now } = row;
    const offers = await this.cases.offerLinesOf(tx, row.id);
    const step = stepAfterFact({ kind, now, offers, told });
    if (step === undefined) {
      return;
    }
    await this.changeCase.next(row, step);
    if (ofVisit.includes(kind)) {
      // only the visit itself moves its moment
      row.dueAt =
        plannedAt === undefined
          ? dueAt
          : dueOfVisit(step, plannedAt, this.clock.now(), await this.officeCalendar.run());
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
      await this.noteOnCase.run({ caseId, kind: 'report_amended', refs: { reportId } });
      if (row.state === 'closed' && !quiet) {
        await this.changeCase.move(tx, row, 'clarifying');
      }
      return caseId;
    });
  }
}
