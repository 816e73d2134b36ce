import { EndDuty, ListAccounts, ReadRoster, SetDuty, type SignedIn } from '#accounts';
import { CITY, type City } from '#geography';
import { localDate } from '#kernel';
import { Clock } from '#platform';
import { Body, Controller, Get, Inject, Param, Post, Query, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { Allow } from '../../http/sessions/allow.ts';
import { Who } from '../../http/sessions/who.ts';
import { DeskPages, mayDecide } from '../desk-pages.ts';
import { checkForm, type FieldFault } from '../forms/check-form.ts';
import { refusalOf } from '../forms/refusal-of.ts';
import { firstOf, readTyped, type TypedForm } from '../forms/typed-form.ts';
import { readId } from '../read-id.ts';
import { WhoChanged } from '../who-changed.ts';
import { dutyChanges } from '../words/change-words.ts';
import { dutyFields, dutyForm } from './duty-form.ts';
import { rosterView } from './duty-view.ts';

const DAYS = 14;

interface Shown {
  readonly done?: unknown;
  readonly typed?: TypedForm;
  readonly faults?: readonly FieldFault[];
  readonly status?: number;
}

/** Who is on duty: everybody at the desk sees it, coordinators change it. */
@Allow({ role: 'operator' })
@Controller('desk/duty')
export class DutyController {
  constructor(
    private readonly pages: DeskPages,
    private readonly readRoster: ReadRoster,
    private readonly listAccounts: ListAccounts,
    private readonly setDuty: SetDuty,
    private readonly endDuty: EndDuty,
    private readonly whoChanged: WhoChanged,
    private readonly clock: Clock,
    @Inject(CITY) private readonly city: City,
  ) {}

  @Get()
  async read(
    @Query('gedaan') done: unknown,
    @Who() who: SignedIn,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    await this.show(reply, who, { done });
  }

  @Allow({ role: 'coordinator' })
  @Post()
  async add(
    @Body() body: unknown,
    @Who() who: SignedIn,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const typed = readTyped(body);
    const checked = checkForm(dutyForm(this.city.zone, this.clock.now()), typed);
    if (checked.kind === 'wrong') {
      await this.show(reply, who, { typed, faults: checked.faults, status: 400 });
      return;
    }
    const duty = { ...checked.value, by: who.accountId };
    const faults = await refusalOf(() => this.setDuty.run(duty));
    if (faults !== undefined) {
      const ofAccount = faults.map(({ text }) => ({ field: 'account', text }));
      await this.show(reply, who, { typed, faults: ofAccount, status: 409 });
      return;
    }
    const accounts = await this.listAccounts.run();
    const on = accounts.find(({ accountId }) => accountId === checked.value.accountId);
    const done = on?.phone === undefined ? 'wacht-stil' : 'wacht';
    await reply.redirect(`/desk/duty?gedaan=${done}`, 303);
  }

  @Allow({ role: 'coordinator' })
  @Post(':shiftId/end')
  async end(
    @Param('shiftId') id: string,
    @Who() who: SignedIn,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const shiftId = readId<'duty-shift'>(id);
    const faults = await refusalOf(() => this.endDuty.run(shiftId, who.accountId));
    if (faults !== undefined) {
      await this.show(reply, who, { faults, status: 409 });
      return;
    }
    await reply.redirect('/desk/duty?gedaan=wacht-weg', 303);
  }

  private async show(reply: FastifyReply, who: SignedIn, shown: Shown): Promise<void> {
    const { done, typed = {}, faults: errors = [], status = 200 } = shown;
    const roster = await this.readRoster.run(DAYS);
    const accounts = mayDecide(who) ? await this.listAccounts.run() : [];
    await this.pages.send(reply, who, {
      template: 'duty/duty.njk',
      current: 'duty',
      ...{ done, status },
      data: {
        ...{ errors, roster: rosterView(roster, this.city.zone) },
        changes: await this.whoChanged.run(dutyChanges),
        today: localDate(roster.now, this.city.zone),
        value: Object.fromEntries(dutyFields.map((name) => [name, firstOf(typed, name)])),
        accounts: accounts.map(({ accountId, name, phone }) => ({
          value: accountId,
          text: phone === undefined ? `${name} (geen telefoonnummer)` : name,
        })),
      },
    });
  }
}
