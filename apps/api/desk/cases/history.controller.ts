import type { SignedIn } from '#accounts';
import { CaseByNumber, CloseCase, JoinReport, NoteOnCase, ReadCase } from '#casework';
import { type CaseId, DomainError, type ReportId } from '#kernel';
import { Body, Controller, NotFoundException, Param, Post, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { Allow } from '../../http/sessions/allow.ts';
import { Who } from '../../http/sessions/who.ts';
import { checkForm } from '../forms/check-form.ts';
import { CloseForm, JoinForm, NoteForm, UnjoinForm } from '../forms/small-forms.ts';
import { readTyped } from '../forms/typed-form.ts';
import { withoutUndefined } from '../forms/without-undefined.ts';
import { readId } from '../read-id.ts';
import { CasePage } from './case-page.ts';

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
    private readonly joinReport: JoinReport,
  ) {}

  @Post('note')
  async note(
    @Param('caseId') id: string,
    @Body() body: unknown,
    @Who() who: SignedIn,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const caseId = readId<'case'>(id);
    const typed = readTyped(body);
    const checked = checkForm(NoteForm, typed);
    const form = { form: 'note', done: 'notitie', anchor: 'tijdlijn' } as const;
    await this.casePage.take(reply, { ...form, caseId, who, typed, checked }, ({ note: text }) =>
      this.noteOnCase.run({ caseId, kind: 'note', text, accountId: who.accountId }),
    );
  }

  @Post('close')
  async close(
    @Param('caseId') id: string,
    @Body() body: unknown,
    @Who() who: SignedIn,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const caseId = readId<'case'>(id);
    const typed = readTyped(body);
    const checked = checkForm(CloseForm, typed);
    const form = { form: 'close', done: 'afgerond', anchor: 'tijdlijn' } as const;
    await this.casePage.take(
      reply,
      { ...form, caseId, who, typed, checked },
      ({ outcome, closeNote }) =>
        this.closeCase.run({
          ...{ caseId, accountId: who.accountId, outcome },
          ...withoutUndefined({ note: closeNote }),
        }),
    );
  }

  /** Two reports about one person become one case; the number of the other is what people say. */
  @Post('join')
  async join(
    @Param('caseId') id: string,
    @Body() body: unknown,
    @Who() who: SignedIn,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const caseId = readId<'case'>(id);
    const typed = readTyped(body);
    const checked = checkForm(JoinForm, typed);
    const form = { form: 'join', done: 'samen', anchor: 'meldingen' } as const;
    await this.casePage.take(
      reply,
      { ...form, caseId, who, typed, checked },
      async ({ reportId, joinNumber }) => {
        await this.assertHolds(caseId, reportId);
        const into = await this.caseWithNumber(joinNumber);
        await this.joinReport.run({ reportId, into, accountId: who.accountId });
      },
    );
  }

  @Post('unjoin')
  async unjoin(
    @Param('caseId') id: string,
    @Body() body: unknown,
    @Who() who: SignedIn,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const caseId = readId<'case'>(id);
    const typed = readTyped(body);
    const checked = checkForm(UnjoinForm, typed);
    const form = { form: 'join', done: 'los', anchor: 'meldingen' } as const;
    await this.casePage.take(
      reply,
      { ...form, caseId, who, typed, checked },
      async ({ reportId }) => {
        await this.assertHolds(caseId, reportId);
        await this.joinReport.undo({ reportId, accountId: who.accountId });
      },
    );
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
