import { RecordAgreement, RecordContact, UpdatePerson } from '#casework';
import { withoutUndefined } from '#kernel';
import { KeepAway } from '#matching';
import { Controller } from '@nestjs/common';
import { Allow } from '../../http/sessions/allow.ts';
import { agreementForm } from '../forms/agreement-form.ts';
import { contactForm } from '../forms/contact-form.ts';
import type { SentOn } from '../forms/form-page.ts';
import { personForm } from '../forms/person-form.ts';
import { TakesForm } from '../forms/takes-form.ts';
import { wishesIn } from '../forms/wish-fields.ts';
import { CasePage } from './case-page.ts';

/** Finding out what is going on, and what the person herself wants. */
@Allow({ role: 'coordinator' })
@Controller('desk/cases/:caseId')
export class ClarifyController {
  constructor(
    private readonly recordContact: RecordContact,
    private readonly updatePerson: UpdatePerson,
    private readonly recordAgreement: RecordAgreement,
    private readonly keepAway: KeepAway,
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
        under18: value.under18,
        hazards: value.hazards,
        hazardNote: value.hazardNote,
      },
      needsProfessional: value.needsProfessional,
      livesWithOthers: value.livesWithOthers,
      ...withoutUndefined({ neighbourhood: value.neighbourhood, note: value.personNote }),
    });
  }

  @TakesForm(agreementForm, { at: 'agreement', on: CasePage })
  async agreement({ value, place, who }: SentOn<CasePage, typeof agreementForm>): Promise<void> {
    const { accountId } = who;
    await this.keepAway.run({ ...place, accountId, lines: value.namedSince });
    await this.recordAgreement.run({
      ...place,
      accountId,
      answer: value.agreementAnswer,
      wishes: wishesIn(value),
      safeContact: value.agreementSafeContact ?? '',
      ...withoutUndefined({ askAgainAt: value.askAgainOn, note: value.agreementNote }),
    });
  }
}
