import type { SignedIn } from '#accounts';
import { CITY, type City } from '#geography';
import { type CaseId, DomainError } from '#kernel';
import { Clock } from '#platform';
import { Inject, Injectable } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { DeskPages } from '../desk-pages.ts';
import type { CheckedForm, FieldFault } from '../forms/check-form.ts';
import type { TypedForm } from '../forms/typed-form.ts';
import type { Done } from '../words/done-words.ts';
import { sayRefusal } from '../words/refusal-words.ts';
import type { CaseFormName, FailedForm } from './case-forms.ts';
import { caseView } from './case-view.ts';
import { LookUpCase } from './look-up-case.ts';

/** A form of the page as it came in. */
export interface PostedForm<Value> {
  readonly caseId: CaseId;
  readonly who: SignedIn;
  readonly form: CaseFormName;
  readonly typed: TypedForm;
  readonly checked: CheckedForm<Value>;
  /** What to say when it is done, and where on the page to go. */
  readonly done: Done;
  readonly anchor: string;
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
    private readonly clock: Clock,
    @Inject(CITY) private readonly city: City,
  ) {}

  async show(reply: FastifyReply, who: SignedIn, caseId: CaseId, shown: Shown): Promise<void> {
    const { failed, done, status } = shown;
    const dossier = await this.lookUpCase.run(caseId, who, shown.role);
    const data = caseView(dossier, { city: this.city, now: this.clock.now(), failed });
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
    posted: PostedForm<Value>,
    act: (value: Value) => Promise<unknown>,
  ): Promise<void> {
    const { checked, caseId, done, anchor } = posted;
    const faults =
      checked.kind === 'wrong' ? checked.faults : await refusalOf(() => act(checked.value));
    if (faults === undefined) {
      await reply.redirect(`/desk/cases/${caseId}?gedaan=${done}#${anchor}`, 303);
      return;
    }
    const { who, form, typed } = posted;
    await this.show(reply, who, caseId, {
      failed: { form, typed, faults },
      role: typed['role']?.[0],
      status: checked.kind === 'wrong' ? 400 : 409,
    });
  }
}

async function refusalOf(work: () => Promise<unknown>): Promise<readonly FieldFault[] | undefined> {
  try {
    await work();
    return undefined;
  } catch (error) {
    const text = error instanceof DomainError ? sayRefusal(error) : undefined;
    if (text === undefined) {
      throw error;
    }
    return [{ text }];
  }
}
