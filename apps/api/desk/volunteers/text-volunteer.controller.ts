import type { SignedIn } from '#accounts';
import { WriteToVolunteer } from '#dialogue';
import { Controller, Get, Param, Query, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { Allow } from '../../http/sessions/allow.ts';
import { Who } from '../../http/sessions/who.ts';
import type { SentOn } from '../forms/form-page.ts';
import { TakesForm } from '../forms/takes-form.ts';
import { readId } from '../read-id.ts';
import { TextVolunteerPage } from './text-volunteer-page.ts';
import { textVolunteerForm } from './volunteer-forms.ts';

/** A volunteer, texted by one of us. */
@Allow({ role: 'coordinator' })
@Controller('desk/volunteers/:volunteerId/text')
export class TextVolunteerController {
  constructor(
    private readonly page: TextVolunteerPage,
    private readonly writeToVolunteer: WriteToVolunteer,
  ) {}

  @Get()
  async read(
    @Param('volunteerId') id: string,
    @Query('gedaan') done: unknown,
    @Who() who: SignedIn,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    await this.page.open(reply, who, { volunteerId: readId<'volunteer'>(id) }, { done });
  }

  @TakesForm(textVolunteerForm, { at: 'send', on: TextVolunteerPage })
  send({ value, place, who }: SentOn<TextVolunteerPage, typeof textVolunteerForm>): Promise<void> {
    const { accountId } = who;
    return this.writeToVolunteer.run({ ...place, words: value.words, accountId });
  }
}
