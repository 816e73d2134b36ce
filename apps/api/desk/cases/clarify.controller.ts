import { ReadCase, RecordAgreement, RecordContact, UpdatePerson } from '#casework';
import { CITY, type City } from '#geography';
import type { CaseId } from '#kernel';
import { Clock } from '#platform';
import { Controller, Inject, Post, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { Allow } from '../../http/sessions/allow.ts';
import { type AgreementForm, agreementForm } from '../forms/agreement-form.ts';
import { checkForm, type CheckedForm } from '../forms/check-form.ts';
import { type ContactForm, contactForm } from '../forms/contact-form.ts';
import { sayLineFault } from '../forms/gives-away.ts';
import { type PersonForm, personForm } from '../forms/person-form.ts';
import { withoutUndefined } from '../forms/without-undefined.ts';
import { CasePage } from './case-page.ts';
import { Sent, type SentForm } from './sent-form.ts';

/** Finding out what is going on, and what the person herself wants. */
@Allow({ role: 'coordinator' })
@Controller('desk/cases/:caseId')
export class ClarifyController {
  constructor(
    private readonly casePage: CasePage,
    private readonly readCase: ReadCase,
    private readonly recordContact: RecordContact,
    private readonly updatePerson: UpdatePerson,
    private readonly recordAgreement: RecordAgreement,
    private readonly clock: Clock,
    @Inject(CITY) private readonly city: City,
  ) {}

  @Post('contact')
  async contact(@Sent() sent: SentForm, @Res() reply: FastifyReply): Promise<void> {
    const { caseId, who, typed } = sent;
    const { firstContactAt } = await this.readCase.run(caseId);
    const wasSpokenWith = firstContactAt !== undefined;
    const checked = checkForm<ContactForm>(contactForm({ wasSpokenWith }), typed);
    const form = { form: 'contact', done: 'contact', anchor: 'tijdlijn' } as const;
    await this.casePage.take(reply, { ...sent, ...form, checked }, (value) =>
      this.recordContact.run({
        caseId,
        accountId: who.accountId,
        with: value.contactWith,
        result: value.contactResult,
        tellReporters: value.tellReporters,
        ...withoutUndefined({ note: value.contactNote }),
      }),
    );
  }

  @Post('person')
  async person(@Sent() sent: SentForm, @Res() reply: FastifyReply): Promise<void> {
    const { caseId, who, typed } = sent;
    const checked = checkForm<PersonForm>(personForm(this.city), typed);
    const form = { form: 'person', done: 'persoon', anchor: 'wie' } as const;
    await this.casePage.take(reply, { ...sent, ...form, checked }, (value) =>
      this.updatePerson.run({
        caseId,
        accountId: who.accountId,
        person: {
          name: value.personName,
          phone: value.personPhone,
          street: value.personStreet,
          houseNumber: value.personHouseNumber,
          postcode: value.personPostcode,
          safeContact: value.safeContact,
        },
        needsProfessional: value.needsProfessional,
        ...withoutUndefined({ neighbourhood: value.neighbourhood, note: value.personNote }),
      }),
    );
  }

  @Post('agreement')
  async agreement(@Sent() sent: SentForm, @Res() reply: FastifyReply): Promise<void> {
    const { caseId, who, typed } = sent;
    const at = { now: this.clock.now(), zone: this.city.zone };
    const parsed = checkForm<AgreementForm>(agreementForm(at), typed);
    const checked = parsed.kind === 'right' ? await this.checkLine(caseId, parsed) : parsed;
    const form = { form: 'agreement', done: 'akkoord', anchor: 'volgende-stap' } as const;
    await this.casePage.take(reply, { ...sent, ...form, checked }, (value) =>
      this.recordAgreement.run({
        caseId,
        accountId: who.accountId,
        answer: value.agreementAnswer,
        wishes: {
          languages: [...value.languages],
          slots: value.slots,
          interests: [...value.interests],
          ...withoutUndefined({
            gender: value.gender,
            pets: value.pets,
            stairs: value.stairs,
            smoke: value.smoke,
            humanLine: value.humanLine,
          }),
        },
        ...withoutUndefined({
          safeContact: value.agreementSafeContact,
          askAgainAt: value.askAgainOn,
          note: value.agreementNote,
        }),
      }),
    );
  }

  /** The line goes out to people who may not know yet who it is about. */
  private async checkLine(
    caseId: CaseId,
    right: Extract<CheckedForm<AgreementForm>, { kind: 'right' }>,
  ): Promise<CheckedForm<AgreementForm>> {
    const { person } = await this.readCase.run(caseId);
    const text = sayLineFault(right.value.humanLine ?? '', person);
    return text === undefined ? right : { kind: 'wrong', faults: [{ field: 'humanLine', text }] };
  }
}
