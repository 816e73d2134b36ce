import { ListAccounts, ReadRoster, type SignedIn } from '#accounts';
import { CITY, type City } from '#geography';
import { localDate } from '#kernel';
import { Clock } from '#platform';
import { Inject, Injectable } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { DeskPages, mayDecide } from '../desk-pages.ts';
import type { Address, FailedForm, FormPage } from '../forms/form-page.ts';
import { firstOf } from '../forms/typed-form.ts';
import { WhoChanged } from '../who-changed.ts';
import { dutyChanges } from '../words/change-words.ts';
import { dutyFields, type DutyKnown } from './duty-form.ts';
import { rosterView } from './duty-view.ts';

const DAYS = 14;

interface Shown {
  readonly done?: unknown;
  readonly failed?: FailedForm;
}

/** Who is on duty in the weeks to come. */
@Injectable()
export class DutyPage implements FormPage<Address, DutyKnown> {
  constructor(
    private readonly pages: DeskPages,
    private readonly readRoster: ReadRoster,
    private readonly listAccounts: ListAccounts,
    private readonly whoChanged: WhoChanged,
    private readonly clock: Clock,
    @Inject(CITY) private readonly city: City,
  ) {}

  place(address: Address): Address {
    return address;
  }

  known(): Promise<DutyKnown> {
    return Promise.resolve({ zone: this.city.zone, now: this.clock.now() });
  }

  href(): string {
    return '/desk/duty';
  }

  show(reply: FastifyReply, who: SignedIn, _: Address, failed: FailedForm): Promise<void> {
    return this.open(reply, who, { failed });
  }

  async open(reply: FastifyReply, who: SignedIn, { done, failed }: Shown): Promise<void> {
    const roster = await this.readRoster.run(DAYS);
    const accounts = mayDecide(who) ? await this.listAccounts.run() : [];
    await this.pages.send(reply, who, {
      template: 'duty/duty.njk',
      current: 'duty',
      ...{ done, failed },
      data: {
        roster: rosterView(roster, this.city.zone),
        changes: await this.whoChanged.run(dutyChanges),
        today: localDate(roster.now, this.city.zone),
        value: Object.fromEntries(
          dutyFields.map((name) => [name, firstOf(failed?.typed ?? {}, name)]),
        ),
        accounts: accounts.map(({ accountId, name, phone }) => ({
          value: accountId,
          text: phone === undefined ? `${name} (geen telefoonnummer)` : name,
        })),
      },
    });
  }
}
