import type { SignedIn } from '#accounts';
import { DomainError } from '#kernel';
import { Controller, Get, Param, Query, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { Allow } from '../../http/sessions/allow.ts';
import { Who } from '../../http/sessions/who.ts';
import { AskCallBack } from '../calls/ask-call-back.ts';
import type { SentOn } from '../forms/form-page.ts';
import { callVolunteerForm } from '../forms/small-forms.ts';
import { TakesForm } from '../forms/takes-form.ts';
import { readId } from '../read-id.ts';
import { VolunteerPage } from './volunteer-page.ts';

/** A volunteer, read and called. */
@Allow({ role: 'coordinator' })
@Controller('desk/volunteers/:volunteerId')
export class VolunteerController {
  constructor(
    private readonly page: VolunteerPage,
    private readonly askCallBack: AskCallBack,
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

  /** Through the hotline. The number is looked up here: no form holds one. */
  @TakesForm(callVolunteerForm, { at: 'back', on: VolunteerPage })
  async ring({ place, who }: SentOn<VolunteerPage, typeof callVolunteerForm>): Promise<void> {
    const { phone: number, subjectId } = await this.page.contactOf(place.volunteerId);
    if (number === undefined) {
      throw new DomainError('call_back.number_refused', { ...place });
    }
    const { accountId } = who;
    await this.askCallBack.run({ accountId, number, subjectId, whom: 'volunteer' });
  }
}
