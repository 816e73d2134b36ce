import type { SignedIn } from '#accounts';
import { CITY, type City } from '#geography';
import { localDate } from '#kernel';
import { Clock } from '#platform';
import { NominativeList } from '#volunteers';
import { Inject, Injectable } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { DeskPages } from '../desk-pages.ts';
import type { Address, FailedForm, FormPage } from '../forms/form-page.ts';
import { sayAmountWarnings } from '../words/reimbursement-words.ts';
import { readYear } from './read-year.ts';
import { nominativeView } from './reimbursement-view.ts';

export interface ListPlace {
  readonly year: number;
}

/** The nominative list of a year: who was paid what for which day. */
@Injectable()
export class NominativePage implements FormPage<ListPlace> {
  constructor(
    private readonly pages: DeskPages,
    private readonly nominativeList: NominativeList,
    private readonly clock: Clock,
    @Inject(CITY) private readonly city: City,
  ) {}

  place({ params }: Address): ListPlace {
    return { year: readYear(params['year']) };
  }

  href({ year }: ListPlace): string {
    return `/desk/reimbursement/${String(year)}`;
  }

  /** The year it is in the city. */
  thisYear(): number {
    return Number(localDate(this.clock.now(), this.city.zone).slice(0, 4));
  }

  async show(
    reply: FastifyReply,
    who: SignedIn,
    place: ListPlace,
    failed?: FailedForm,
  ): Promise<void> {
    const { year } = place;
    const { rows, warnings } = await this.nominativeList.run(year);
    const beside = [year - 1, year + 1].filter((one) => one <= this.thisYear());
    await this.pages.send(reply, who, {
      ...{ template: 'reimbursement/list.njk', current: 'volunteers', failed },
      data: {
        ...{ year, href: this.href(place) },
        years: beside.map((one) => ({ text: one, href: this.href({ year: one }) })),
        warnings: sayAmountWarnings(warnings, { withSource: true }),
        ...nominativeView(rows),
      },
    });
  }
}
