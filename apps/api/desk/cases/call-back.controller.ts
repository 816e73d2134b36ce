import type { CalledWhom } from '#calls';
import { type CaseView, ReadCase } from '#casework';
import { DomainError, type E164, parsePhone, type SubjectId } from '#kernel';
import { Controller, NotFoundException, Post, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { Allow } from '../../http/sessions/allow.ts';
import { AskCallBack } from '../calls/ask-call-back.ts';
import { checkForm } from '../forms/check-form.ts';
import { CallBackForm } from '../forms/small-forms.ts';
import { CasePage } from './case-page.ts';
import { Sent, type SentForm } from './sent-form.ts';

interface Called {
  readonly number: E164;
  readonly subjectId: SubjectId;
  readonly whom: CalledWhom;
}

/** Calls the person or a reporter through the hotline. The number is looked up here: no form holds one. */
@Allow({ role: 'operator' })
@Controller('desk/cases/:caseId')
export class CallBackController {
  constructor(
    private readonly casePage: CasePage,
    private readonly readCase: ReadCase,
    private readonly askCallBack: AskCallBack,
  ) {}

  @Post('back')
  async ring(@Sent() sent: SentForm, @Res() reply: FastifyReply): Promise<void> {
    const { caseId, who, typed } = sent;
    const checked = checkForm(CallBackForm, typed);
    const form = { form: 'back', done: 'bel', anchor: 'bellen' } as const;
    await this.casePage.take(reply, { ...sent, ...form, checked }, async ({ reportId }) => {
      const { accountId } = who;
      const called = whomToCall(await this.readCase.run(caseId), reportId);
      await this.askCallBack.run({ accountId, caseId, ...called });
    });
  }
}

/** @param reportId whose reporter; undefined: the person herself */
function whomToCall(view: CaseView, reportId: string | undefined): Called {
  if (reportId === undefined) {
    const { person, personSubjectId: subjectId } = view;
    return { number: numberIn(person.phone), subjectId, whom: 'person' };
  }
  const report = view.reports.find((each) => each.reportId === reportId);
  if (report === undefined) {
    throw new NotFoundException();
  }
  const { self, reporter, reporterSubjectId: subjectId } = report;
  return { number: numberIn(reporter.phone), subjectId, whom: self ? 'person' : 'reporter' };
}

function numberIn(phone: string | undefined): E164 {
  const number = phone === undefined ? undefined : parsePhone(phone);
  if (number === undefined) {
    throw new DomainError('call_back.number_refused');
  }
  return number;
}
