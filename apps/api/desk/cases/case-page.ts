import type { SignedIn } from '#accounts';
import { CITY, type City, OfficeCalendar } from '#geography';
import type { CaseId } from '#kernel';
import { Clock } from '#platform';
import { Inject, Injectable } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { DeskPages } from '../desk-pages.ts';
import type { CheckedForm } from '../forms/check-form.ts';
import { refusalOf } from '../forms/refusal-of.ts';
import type { Done } from '../words/done-words.ts';
import type { CaseFormName, FailedForm } from './case-forms.ts';
import { caseView } from './case-view.ts';
import { LookUpCase } from './look-up-case.ts';
import type { SentForm } from './sent-form.ts';

/** Which form of the page it is; what to say when it is done, and where on the page to go then. */
interface Purpose {
  readonly form: CaseFormName;
  readonly done: Done;
  readonly anchor: string;
}

/** A form that came in and was checked. */
export interface TakenForm<Value> extends SentForm, Purpose {
  readonly checked: CheckedForm<Value>;
}

interface Shown {
  readonly role?: unknown;
  readonly done?: unknown;
  readonly failed?: FailedForm;
  readonly status?: number;
}

/** Shows a case, and takes the forms on its page: what is not right is shown back where it was typed. */
@Injectable()
export class CasePage {
  constructor(
    private readonly lookUpCase: LookUpCase,
    private readonly pages: DeskPages,
    private readonly officeCalendar: OfficeCalendar,
    private readonly clock: Clock,
    @Inject(CITY) private readonly city: City,
  ) {}

  async show(reply: FastifyReply, who: SignedIn, caseId: CaseId, shown: Shown): Promise<void> {
    const { failed, done, status } = shown;
    const dossier = await this.lookUpCase.run(caseId, who, shown.role);
    const calendar = await this.officeCalendar.run();
    const at = { city: this.city, calendar, now: this.clock.now() };
    const data = caseView(dossier, { ...at, failed });
    await this.pages.send(reply, who, {
      template: 'case.njk',
      data,
      done,
      ...(status === undefined ? {} : { status }),
    });
  }

  /** Does what a form asks and goes back to the page; else shows the page again with what was typed. */
  async take<Value>(
    reply: FastifyReply,
    { checked, caseId, who, typed, form, done, anchor }: TakenForm<Value>,
    act: (value: Value) => Promise<unknown>,
  ): Promise<void> {
    const faults =
      checked.kind === 'wrong' ? checked.faults : await refusalOf(() => act(checked.value));
    if (faults === undefined) {
      await reply.redirect(`/desk/cases/${caseId}?gedaan=${done}#${anchor}`, 303);
      return;
    }
    await this.show(reply, who, caseId, {
      failed: { form, typed, faults },
      role: typed['role']?.[0],
      status: checked.kind === 'wrong' ? 400 : 409,
    });
  }
}
