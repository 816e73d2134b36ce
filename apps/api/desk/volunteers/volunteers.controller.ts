import type { SignedIn } from '#accounts';
import { AddVolunteer } from '#volunteers';
import { Controller, Get, Query, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { Allow } from '../../http/sessions/allow.ts';
import { Who } from '../../http/sessions/who.ts';
import type { SentOn } from '../forms/form-page.ts';
import { TakesForm } from '../forms/takes-form.ts';
import { readId } from '../read-id.ts';
import { NewVolunteerPage } from './new-volunteer-page.ts';
import { newVolunteerForm, searchVolunteersForm } from './volunteer-forms.ts';
import { VolunteersPage } from './volunteers-page.ts';

/** The volunteers: listed, searched, and written in. */
@Allow({ role: 'coordinator' })
@Controller('desk/volunteers')
export class VolunteersController {
  constructor(
    private readonly page: VolunteersPage,
    private readonly newPage: NewVolunteerPage,
    private readonly addVolunteer: AddVolunteer,
  ) {}

  @Get()
  async list(
    @Query() query: Readonly<Record<string, unknown>>,
    @Who() who: SignedIn,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    await this.page.open(reply, who, this.page.place({ query }));
  }

  @TakesForm(searchVolunteersForm, { at: 'search', on: VolunteersPage })
  search({ value }: SentOn<VolunteersPage, typeof searchVolunteersForm>): Promise<string> {
    return Promise.resolve(value.typed);
  }

  @Get('new')
  async write(
    @Query('oproep') call: unknown,
    @Who() who: SignedIn,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    await (call === undefined
      ? this.newPage.open(reply, who)
      : this.newPage.openFor(reply, who, readId<'call'>(call)));
  }

  @TakesForm(newVolunteerForm, { at: 'new', on: NewVolunteerPage })
  add({ value, who }: SentOn<NewVolunteerPage, typeof newVolunteerForm>): Promise<string> {
    const { source, ...details } = value;
    const by = { way: 'desk', accountId: who.accountId } as const;
    return this.addVolunteer.run({ details, source, by });
  }
}
