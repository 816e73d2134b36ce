import { NotePersonTold, SettleDoubt } from '#visits';
import { Controller } from '@nestjs/common';
import { Allow } from '../../http/sessions/allow.ts';
import type { SentOn } from '../forms/form-page.ts';
import { TakesForm } from '../forms/takes-form.ts';
import { personToldForm, settleDoubtForm } from '../forms/visit-forms.ts';
import { CasePage } from './case-page.ts';

/** What one of us notes of a visit: that the person was told, and what becomes of one in doubt. */
@Allow({ role: 'coordinator' })
@Controller('desk/cases/:caseId')
export class VisitsController {
  constructor(
    private readonly notePersonTold: NotePersonTold,
    private readonly settleDoubt: SettleDoubt,
  ) {}

  @TakesForm(personToldForm, { at: 'person-told', on: CasePage })
  told({ value, place, who }: SentOn<CasePage, typeof personToldForm>): Promise<void> {
    return this.notePersonTold.run({ ...place, ...value, accountId: who.accountId });
  }

  @TakesForm(settleDoubtForm, { at: 'doubt', on: CasePage })
  settle({ value, place, who }: SentOn<CasePage, typeof settleDoubtForm>): Promise<void> {
    const { visitId, doubt } = value;
    return this.settleDoubt.run({ ...place, visitId, as: doubt, accountId: who.accountId });
  }
}
