import { AccountNames, type SignedIn } from '#accounts';
import { type CaseView, HoldCase, ReadCase } from '#casework';
import { CITY, type City, OfficeCalendar } from '#geography';
import type { AccountId, CaseId } from '#kernel';
import { RequestsOfCase, type RequestView } from '#matching';
import { Clock } from '#platform';
import { VisitsOfCase, type VisitView } from '#visits';
import { Inject, Injectable } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { KnowBoard } from '../board/know-board.ts';
import { DeskPages } from '../desk-pages.ts';
import type { Address, FailedForm, FormPage } from '../forms/form-page.ts';
import { FormProofs, type OnPage } from '../forms/form-proofs.ts';
import type { TypedForm } from '../forms/typed-form.ts';
import { readId } from '../read-id.ts';
import { caseView } from './case-view.ts';
import { OfferPreviews } from '../offers/offer-previews.ts';
import { LookUpCase } from './look-up-case.ts';

export interface CasePlace {
  readonly caseId: CaseId;
}

/** What the forms of a case have to know. */
export interface CaseKnown {
  readonly view: CaseView;
  readonly requests: readonly RequestView[];
  readonly visits: readonly VisitView[];
  /** Of whoever noted something on the case. */
  readonly names: ReadonlyMap<AccountId, string>;
  /** Whoever looks, or sends. */
  readonly me: AccountId;
  readonly city: City;
  readonly now: Date;
}

/** What the page showed of what a form can change. @param typed what tells it from others of its kind */
export type ProofOf = (form: OnPage<CaseKnown>['form'], typed?: TypedForm) => string;

interface Shown {
  readonly role?: unknown;
  readonly done?: unknown;
  readonly failed?: FailedForm;
}

/** The page of a case, with all its forms. */
@Injectable()
export class CasePage implements FormPage<CasePlace, CaseKnown> {
  constructor(
    private readonly lookUpCase: LookUpCase,
    private readonly offerPreviews: OfferPreviews,
    private readonly holdCase: HoldCase,
    private readonly readCase: ReadCase,
    private readonly requestsOfCase: RequestsOfCase,
    private readonly visitsOfCase: VisitsOfCase,
    private readonly accountNames: AccountNames,
    private readonly pages: DeskPages,
    private readonly formProofs: FormProofs,
    private readonly knowBoard: KnowBoard,
    private readonly officeCalendar: OfficeCalendar,
    private readonly clock: Clock,
    @Inject(CITY) private readonly city: City,
  ) {}

  place({ params }: Address): CasePlace {
    return { caseId: readId<'case'>(params['caseId']) };
  }

  /** Two forms of one case wait for each other. */
  async known({ caseId }: CasePlace, { accountId: me }: SignedIn): Promise<CaseKnown> {
    await this.holdCase.run(caseId);
    const view = await this.readCase.run(caseId);
    const requests = await this.requestsOfCase.run(caseId);
    const visits = await this.visitsOfCase.run(caseId);
    const names = await this.accountNames.run(
      new Set(view.events.flatMap(({ accountId }) => accountId ?? [])),
    );
    return { view, requests, visits, names, me, city: this.city, now: this.clock.now() };
  }

  href({ caseId }: CasePlace): string {
    return `/desk/cases/${caseId}`;
  }

  show(reply: FastifyReply, who: SignedIn, place: CasePlace, failed: FailedForm): Promise<void> {
    return this.open(reply, who, place, { failed, role: failed.typed['role']?.[0] });
  }

  async open(
    reply: FastifyReply,
    who: SignedIn,
    place: CasePlace,
    { failed: sent, done, role }: Shown,
  ): Promise<void> {
    const dossier = await this.lookUpCase.run(place.caseId, who, role);
    const texts = await this.offerPreviews.run(dossier, sent);
    // who only asked to see the text did nothing wrong
    const failed = texts.ofForm && sent ? { ...sent, faults: [], status: 200 } : sent;
    const calendar = await this.officeCalendar.run();
    const at = { city: this.city, calendar, now: this.clock.now() };
    const known = { ...dossier, ...at, me: who.accountId, names: dossier.accounts };
    const data = caseView(dossier, {
      ...at,
      me: who.accountId,
      ...{ failed, texts },
      proofs: this.knowBoard,
      proofOf: (form, typed) => this.formProofs.of({ form, href: this.href(place) }, known, typed),
    });
    await this.pages.send(reply, who, { template: 'case.njk', data, done, failed });
  }
}
