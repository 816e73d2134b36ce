import { AccountNames, type SignedIn } from '#accounts';
import { CITY, type City } from '#geography';
import { type AccountId, localDate, type VolunteerId } from '#kernel';
import { Clock } from '#platform';
import { ReimbursementsOf, type ReimbursementsView, VolunteerContact } from '#volunteers';
import { Inject, Injectable } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { DeskPages } from '../desk-pages.ts';
import type { Address, FailedForm, FormPage } from '../forms/form-page.ts';
import { FormProofs } from '../forms/form-proofs.ts';
import { firstOf } from '../forms/typed-form.ts';
import { readId } from '../read-id.ts';
import { readYear } from './read-year.ts';
import { elsewhereForm, payForm, systemForm, type YearKnown } from './reimbursement-forms.ts';
import { boxesOf } from './boxes-of.ts';
import { yearView } from './reimbursement-view.ts';

export interface YearPlace {
  readonly volunteerId: VolunteerId;
  readonly year: number;
}

/** What one volunteer is paid back in one year, and what is left. */
@Injectable()
export class ReimbursementPage implements FormPage<YearPlace, YearKnown> {
  constructor(
    private readonly pages: DeskPages,
    private readonly volunteerContact: VolunteerContact,
    private readonly reimbursementsOf: ReimbursementsOf,
    private readonly accountNames: AccountNames,
    private readonly formProofs: FormProofs,
    private readonly clock: Clock,
    @Inject(CITY) private readonly city: City,
  ) {}

  place({ params }: Address): YearPlace {
    const volunteerId = readId<'volunteer'>(params['volunteerId']);
    return { volunteerId, year: readYear(params['year']) };
  }

  async known({ volunteerId, year }: YearPlace): Promise<YearKnown> {
    return { view: await this.reimbursementsOf.run(volunteerId, year) };
  }

  href({ volunteerId, year }: YearPlace): string {
    return `/desk/volunteers/${volunteerId}/reimbursement/${String(year)}`;
  }

  /** The year it is in the city. */
  thisYear(): number {
    return Number(this.today().slice(0, 4));
  }

  show(reply: FastifyReply, who: SignedIn, place: YearPlace, failed: FailedForm): Promise<void> {
    return this.open(reply, who, place, { failed });
  }

  async open(
    reply: FastifyReply,
    who: SignedIn,
    place: YearPlace,
    { failed, done }: { readonly failed?: FailedForm; readonly done?: unknown },
  ): Promise<void> {
    const { name } = await this.volunteerContact.run(place.volunteerId);
    const known = await this.known(place);
    const href = this.href(place);
    const proof = (form: typeof systemForm | typeof elsewhereForm | typeof payForm): string =>
      this.formProofs.of({ form, href }, known);
    await this.pages.send(reply, who, {
      ...{ template: 'reimbursement/reimbursement.njk', failed, done },
      data: {
        ...{ name, href, year: place.year, volunteerId: place.volunteerId },
        years: this.yearsBeside(place),
        shown: { system: proof(systemForm), elsewhere: proof(elsewhereForm), pay: proof(payForm) },
        value: { ...boxesOf(known.view, this.today()), ...typedIn(failed) },
        failedForm: failed?.form,
        latest: this.today(),
        ...yearView(known.view, await this.accountNames.run(accountsIn(known.view))),
      },
    });
  }

  private today(): ReturnType<typeof localDate> {
    return localDate(this.clock.now(), this.city.zone);
  }

  private yearsBeside({ volunteerId, year }: YearPlace): object[] {
    const asked = [year - 1, year + 1].filter((one) => one <= this.thisYear());
    return asked.map((one) => ({ text: one, href: this.href({ volunteerId, year: one }) }));
  }
}

/** As it was typed; of a box that was left open nothing comes. */
function typedIn(failed: FailedForm | undefined): Record<string, string> {
  const { form, typed = {} } = failed ?? {};
  return {
    ...(form === elsewhereForm.name ? { neverOnOurDays: '' } : {}),
    ...Object.fromEntries(Object.keys(typed).map((name) => [name, firstOf(typed, name)])),
  };
}

function accountsIn({ lines, chosenBy, declaredBy }: ReimbursementsView): AccountId[] {
  return [chosenBy, declaredBy, ...lines.map(({ addedBy }) => addedBy)].filter(
    (id) => id !== undefined,
  );
}
