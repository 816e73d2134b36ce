import {
  CaseByNumber,
  CloseCase,
  JoinReport,
  AppendToTimeline,
  ReadCase,
  ReopenCase,
} from '#casework';
import { type CaseId, DomainError, type ReportId, withoutUndefined } from '#kernel';
import { Controller, NotFoundException } from '@nestjs/common';
import { Allow } from '../../http/sessions/allow.ts';
import type { SentOn } from '../forms/form-page.ts';
import { closeForm, joinForm, noteForm, reopenForm, unjoinForm } from '../forms/small-forms.ts';
import { TakesForm } from '../forms/takes-form.ts';
import { CasePage } from './case-page.ts';

/** Notes, reports about the same person, and the end of a case. */
@Allow({ role: 'coordinator' })
@Controller('desk/cases/:caseId')
export class HistoryController {
  constructor(
    private readonly readCase: ReadCase,
    private readonly caseByNumber: CaseByNumber,
    private readonly appendToTimeline: AppendToTimeline,
    private readonly closeCase: CloseCase,
    private readonly reopenCase: ReopenCase,
    private readonly joinReport: JoinReport,
  ) {}

  @TakesForm(noteForm, { at: 'note', on: CasePage })
  note({ value, place, who }: SentOn<CasePage, typeof noteForm>): Promise<void> {
    const { accountId } = who;
    return this.appendToTimeline.run({ ...place, kind: 'note', text: value.note, accountId });
  }

  @TakesForm(closeForm, { at: 'close', on: CasePage })
  close({ value, place, who }: SentOn<CasePage, typeof closeForm>): Promise<void> {
    const { outcome, closeNote: note } = value;
    const { accountId } = who;
    return this.closeCase.run({ ...place, accountId, outcome, ...withoutUndefined({ note }) });
  }

  @TakesForm(reopenForm, { at: 'open-again', on: CasePage })
  reopen({ value, place, who }: SentOn<CasePage, typeof reopenForm>): Promise<void> {
    return this.reopenCase.run({ ...place, accountId: who.accountId, note: value.reopenNote });
  }

  /** Two reports about one person become one case. */
  @TakesForm(joinForm, { at: 'join', on: CasePage })
  async join({ value, place, who }: SentOn<CasePage, typeof joinForm>): Promise<void> {
    const { reportId, joinNumber } = value;
    await this.assertHolds(place.caseId, reportId);
    const into = await this.caseWithNumber(joinNumber);
    await this.joinReport.run({ reportId, into, accountId: who.accountId });
  }

  @TakesForm(unjoinForm, { at: 'unjoin', on: CasePage })
  async unjoin({ value, place, who }: SentOn<CasePage, typeof unjoinForm>): Promise<void> {
    const { reportId } = value;
    await this.assertHolds(place.caseId, reportId);
    await this.joinReport.undo({ reportId, accountId: who.accountId });
  }

  private async assertHolds(caseId: CaseId, reportId: ReportId): Promise<void> {
    const { reports } = await this.readCase.run(caseId);
    if (!reports.some((report) => report.reportId === reportId)) {
      throw new NotFoundException();
    }
  }

  private async caseWithNumber(number: number): Promise<CaseId> {
    const found = await this.caseByNumber.run(number);
    if (found === undefined) {
      throw new DomainError('join.case_unknown');
    }
    return found;
  }
}
