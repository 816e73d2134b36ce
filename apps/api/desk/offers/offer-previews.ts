import { PersonWishes } from '#casework';
import { type OfferPreview, PreviewOffers } from '#dialogue';
import { CITY, type City } from '#geography';
import { Inject, Injectable } from '@nestjs/common';
import type { CaseDossier } from '../cases/look-up-case.ts';
import { roleToShow } from '../cases/volunteers-view.ts';
import { wishesToRead } from '../forms/agreement-form.ts';
import type { FailedForm } from '../forms/form-page.ts';

/** The texts of offers as they would arrive. */
export interface ShownTexts {
  /** With the wishes as they stand in the form, where somebody asked to see it. */
  readonly ofForm: OfferPreview | undefined;
  /** To who would be asked first. */
  readonly toFirst: readonly OfferPreview[];
}

/** So many of who would be asked first are shown with their text. */
const FIRST = 3;

/** Shows on a case what volunteers would read, before anybody is asked. */
@Injectable()
export class OfferPreviews {
  constructor(
    private readonly previewOffers: PreviewOffers,
    @Inject(CITY) private readonly city: City,
  ) {}

  async run(
    { view: { caseId }, ranked, requests }: Pick<CaseDossier, 'view' | 'ranked' | 'requests'>,
    failed: FailedForm | undefined,
  ): Promise<ShownTexts> {
    const role = ranked?.role ?? roleToShow(this.city, undefined, requests);
    const first = (ranked?.list.ranked ?? []).slice(0, FIRST);
    const volunteerIds = first.map(({ volunteerId }) => volunteerId);
    const offers = { caseId, role, volunteerIds };
    const toFirst = first.length === 0 ? [] : await this.previewOffers.run(offers);
    const typed = wishesToRead(failed);
    if (typed === undefined) {
      return { ofForm: undefined, toFirst };
    }
    const wishes = PersonWishes.parse(typed);
    const [ofForm] = await this.previewOffers.run({
      ...offers,
      volunteerIds: volunteerIds.slice(0, 1),
      wishes,
    });
    return { ofForm, toFirst };
  }
}
