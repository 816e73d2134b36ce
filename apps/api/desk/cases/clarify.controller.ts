import { RecordAgreement, RecordContact, UpdatePerson } from '#casework';
import { withoutUndefined } from '#kernel';
import { Controller } from '@nestjs/common';
import { Allow } from '../../http/sessions/allow.ts';
import { agreementForm } from '../forms/agreement-form.ts';
import { contactForm } from '../forms/contact-form.ts';
import type { SentOn } from '../forms/form-page.ts';
import { personForm } from '../forms/person-form.ts';
import { TakesForm } from '../forms/takes-form.ts';
import { hoursIn } from '../volunteers/hours-field.ts';
import { CasePage } from './case-page.ts';

/** Finding out what is going on, and what the person herself wants. */
@Allow({ role: 'coordinator' })
@Controller('desk/cases/:caseId')
export class ClarifyController {
  constructor(
    private readonly recordContact: RecordContact,
    private readonly updatePerson: UpdatePerson,
    private readonly recordAgreement: RecordAgreement,
  ) {}

  @TakesForm(contactForm, { at: 'contact', on: CasePage })
  contact({ value, place, who }: SentOn<CasePage, typeof contactForm>): Promise<void> {
    return this.recordContact.run({
      ...place,
      accountId: who.accountId,
      with: value.contactWith,
      result: value.contactResult,
      tellReporters: value.tellReporters,
      ...withoutUndefined({ note: value.contactNote, sign: value.dangerSign }),
    });
  }

  @TakesForm(personForm, { at: 'person', on: CasePage })
  person({ value, place, who }: SentOn<CasePage, typeof personForm>): Promise<void> {
    return this.updatePerson.run({
      ...place,
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
      livesWithOthers: value.livesWithOthers,
      ...withoutUndefined({ neighbourhood: value.neighbourhood, note: value.personNote }),
    });
  }

  @TakesForm(agreementForm, { at: 'agreement', on: CasePage })
  agreement({ value, place, who }: SentOn<CasePage, typeof agreementForm>): Promise<void> {
    const { gender, pets, stairs, smoke, humanLine } = value;
    return this.recordAgreement.run({
      ...place,
      accountId: who.accountId,
      answer: value.agreementAnswer,
      wishes: {
        languages: [...value.languages],
        hours: hoursIn(value),
        interests: [...value.interests],
        ...withoutUndefined({ gender, pets, stairs, smoke, humanLine }),
      },
      safeContact: value.agreementSafeContact ?? '',
      ...withoutUndefined({ askAgainAt: value.askAgainOn, note: value.agreementNote }),
    });
  }
}
