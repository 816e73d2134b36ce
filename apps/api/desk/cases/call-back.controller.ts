import type { CalledWhom } from '#calls';
import { type CaseView, ReadCase } from '#casework';
import { type CaseId, DomainError, type E164, parsePhone, type SubjectId } from '#kernel';
import { Controller, NotFoundException } from '@nestjs/common';
import { Allow } from '../../http/sessions/allow.ts';
import { AskCallBack } from '../calls/ask-call-back.ts';
import type { SentOn } from '../forms/form-page.ts';
import { callPersonForm } from '../forms/small-forms.ts';
import { TakesForm } from '../forms/takes-form.ts';
import { CasePage } from './case-page.ts';
import { VolunteersOfCase } from './volunteers-of-case.ts';

interface Called {
  readonly number: E164;
  readonly subjectId: SubjectId;
  readonly whom: CalledWhom;
}

/** Calls the person, a reporter or a volunteer through the hotline. The number is looked up here: no form holds one. */
@Allow({ role: 'operator' })
@Controller('desk/cases/:caseId')
export class CallBackController {
  constructor(
    private readonly readCase: ReadCase,
    private readonly volunteersOfCase: VolunteersOfCase,
    private readonly askCallBack: AskCallBack,
  ) {}

  @TakesForm(callPersonForm, { at: 'back', on: CasePage })
  async ring({ value, place, who }: SentOn<CasePage, typeof callPersonForm>): Promise<void> {
    const { accountId } = who;
    const { reportId, volunteerId } = value;
    const called =
      volunteerId === undefined
        ? whomToCall(await this.readCase.run(place.caseId), reportId)
        : await this.volunteer(place.caseId, volunteerId);
    await this.askCallBack.run({ accountId, ...place, ...called });
  }

  /** Of this case only. */
  private async volunteer(caseId: CaseId, asked: string): Promise<Called> {
    const contacts = await this.volunteersOfCase.run(caseId);
    const found = contacts.find(({ volunteerId }) => volunteerId === asked);
    if (found === undefined) {
      throw new NotFoundException();
    }
    const { phone, subjectId } = found;
    return { number: numberIn(phone), subjectId, whom: 'volunteer' };
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
