import { CaseByNumber, CloseCase, JoinReport, NoteOnCase, ReadCase, ReopenCase } from '#casework';
import { type CaseId, DomainError, type ReportId } from '#kernel';
import { Controller, NotFoundException, Post, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { Allow } from '../../http/sessions/allow.ts';
import { checkForm } from '../forms/check-form.ts';
import { CloseForm, JoinForm, NoteForm, ReopenForm, UnjoinForm } from '../forms/small-forms.ts';
import { withoutUndefined } from '../forms/without-undefined.ts';
import { CasePage } from './case-page.ts';
import { Sent, type SentForm } from './sent-form.ts';

/** Notes, reports about the same person, and the end of a case. */
@Allow({ role: 'coordinator' })
@Controller('desk/cases/:caseId')
export class HistoryController {
  constructor(
    private readonly casePage: CasePage,
    private readonly readCase: ReadCase,
    private readonly caseByNumber: CaseByNumber,
    private readonly noteOnCase: NoteOnCase,
    private readonly closeCase: CloseCase,
    private readonly reopenCase: ReopenCase,
    private readonly joinReport: JoinReport,
  ) {}

  @Post('note')
  async note(@Sent() sent: SentForm, @Res() reply: FastifyReply): Promise<void> {
    const { caseId, who, typed } = sent;
    const checked = checkForm(NoteForm, typed);
    const form = { form: 'note', done: 'notitie', anchor: 'tijdlijn' } as const;
    await this.casePage.take(reply, { ...sent, ...form, checked }, ({ note: text }) =>
      this.noteOnCase.run({ caseId, kind: 'note', text, accountId: who.accountId }),
    );
  }

  @Post('close')
  async close(@Sent() sent: SentForm, @Res() reply: FastifyReply): Promise<void> {
    const { caseId, who, typed } = sent;
    const checked = checkForm(CloseForm, typed);
    const form = { form: 'close', done: 'afgerond', anchor: 'tijdlijn' } as const;
    await this.casePage.take(reply, { ...sent, ...form, checked }, ({ outcome, closeNote }) =>
      this.closeCase.run({
        ...{ caseId, accountId: who.accountId, outcome },
        ...withoutUndefined({ note: closeNote }),
      }),
    );
  }

  /** A closed case goes on: it was closed by mistake, or the person thinks otherwise now. */
  @Post('open-again')
  async reopen(@Sent() sent: SentForm, @Res() reply: FastifyReply): Promise<void> {
    const { caseId, who, typed } = sent;
    const checked = checkForm(ReopenForm, typed);
    const form = { form: 'reopen', done: 'heropend', anchor: 'volgende-stap' } as const;
    await this.casePage.take(reply, { ...sent, ...form, checked }, ({ reopenNote: note }) =>
      this.reopenCase.run({ caseId, accountId: who.accountId, note }),
    );
  }

  /** Two reports about one person become one case; the number of the other is what people say. */
  @Post('join')
  async join(@Sent() sent: SentForm, @Res() reply: FastifyReply): Promise<void> {
    const { caseId, who, typed } = sent;
    const checked = checkForm(JoinForm, typed);
    const form = { form: 'join', done: 'samen', anchor: 'meldingen' } as const;
    await this.casePage.take(
      reply,
      { ...sent, ...form, checked },
      async ({ reportId, joinNumber }) => {
        await this.assertHolds(caseId, reportId);
        const into = await this.caseWithNumber(joinNumber);
        await this.joinReport.run({ reportId, into, accountId: who.accountId });
      },
    );
  }

  @Post('unjoin')
  async unjoin(@Sent() sent: SentForm, @Res() reply: FastifyReply): Promise<void> {
    const { caseId, who, typed } = sent;
    const checked = checkForm(UnjoinForm, typed);
    const form = { form: 'join', done: 'los', anchor: 'meldingen' } as const;
    await this.casePage.take(reply, { ...sent, ...form, checked }, async ({ reportId }) => {
      await this.assertHolds(caseId, reportId);
      await this.joinReport.undo({ reportId, accountId: who.accountId });
    });
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
