import type { SignedIn } from '#accounts';
import { CITY, type City } from '#geography';
import { DomainError } from '#kernel';
import {
  ChangeVolunteer,
  ChooseBuddy,
  informationVersion,
  MoveVolunteer,
  NoteOnVolunteer,
  TakeJoinStep,
  TellMeaning,
} from '#volunteers';
import { SendOwnLink } from '#visits';
import { Controller, Get, Inject, Param, Query, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { Allow } from '../../http/sessions/allow.ts';
import { Who } from '../../http/sessions/who.ts';
import { AskCallBack } from '../calls/ask-call-back.ts';
import type { SentOn } from '../forms/form-page.ts';
import { callVolunteerForm } from '../forms/small-forms.ts';
import { TakesForm } from '../forms/takes-form.ts';
import { readId } from '../read-id.ts';
import {
  buddyForm,
  detailsForm,
  linkForm,
  meaningForm,
  moveForm,
  screeningForm,
  stepForm,
  volunteerNoteForm,
} from './volunteer-forms.ts';
import { VolunteerPage } from './volunteer-page.ts';

/** A volunteer: read, called, changed, and led through the steps. */
@Allow({ role: 'coordinator' })
@Controller('desk/volunteers/:volunteerId')
export class VolunteerController {
  constructor(
    private readonly page: VolunteerPage,
    private readonly askCallBack: AskCallBack,
    private readonly changeVolunteer: ChangeVolunteer,
    private readonly chooseBuddy: ChooseBuddy,
    private readonly takeJoinStep: TakeJoinStep,
    private readonly moveVolunteer: MoveVolunteer,
    private readonly tellMeaning: TellMeaning,
    private readonly noteOnVolunteer: NoteOnVolunteer,
    private readonly sendOwnLink: SendOwnLink,
    @Inject(CITY) private readonly city: City,
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
    const { details, subjectId } = await this.page.viewOf(place.volunteerId);
    const { phone: number } = details;
    if (number === undefined) {
      throw new DomainError('call_back.number_refused', { ...place });
    }
    const { accountId } = who;
    await this.askCallBack.run({ accountId, number, subjectId, whom: 'volunteer' });
  }

  @TakesForm(linkForm, { at: 'link', on: VolunteerPage })
  link({ place }: SentOn<VolunteerPage, typeof linkForm>): Promise<unknown> {
    return this.sendOwnLink.run(place);
  }

  @TakesForm(detailsForm, { at: 'details', on: VolunteerPage })
  details({ value, place, who }: SentOn<VolunteerPage, typeof detailsForm>): Promise<void> {
    return this.changeVolunteer.run({ ...place, change: value, by: byUs(who) });
  }

  @TakesForm(buddyForm, { at: 'buddy', on: VolunteerPage })
  buddy({ value, place, who }: SentOn<VolunteerPage, typeof buddyForm>): Promise<void> {
    return this.chooseBuddy.run({ ...place, typed: value.buddy, by: byUs(who) });
  }

  @TakesForm(stepForm, { at: 'step', on: VolunteerPage })
  step({ value, place, who }: SentOn<VolunteerPage, typeof stepForm>): Promise<void> {
    const { step, stepNote: note } = value;
    const taken = step === 'information' ? { step, version: informationVersion } : { step, note };
    return this.takeJoinStep.run(place.volunteerId, taken, byUs(who));
  }

  @TakesForm(screeningForm, { at: 'screening', on: VolunteerPage })
  screening({ value, place, who }: SentOn<VolunteerPage, typeof screeningForm>): Promise<void> {
    const taken = { step: 'screening', ...value } as const;
    return this.takeJoinStep.run(place.volunteerId, taken, byUs(who));
  }

  @TakesForm(moveForm, { at: 'move', on: VolunteerPage })
  move({ value, place, who }: SentOn<VolunteerPage, typeof moveForm>): Promise<void> {
    const { to, why } = value;
    const until = to === 'paused' ? value.until : undefined;
    return this.moveVolunteer.run({ ...place, to, until, why, by: byUs(who) });
  }

  @TakesForm(meaningForm, { at: 'meaning', on: VolunteerPage })
  meaning({ value, place, who }: SentOn<VolunteerPage, typeof meaningForm>): Promise<void> {
    const { taskId, meant: words } = value;
    return this.tellMeaning.run({ ...place, taskId, words, accountId: who.accountId });
  }

  @TakesForm(volunteerNoteForm, { at: 'note', on: VolunteerPage })
  note({ value, place, who }: SentOn<VolunteerPage, typeof volunteerNoteForm>): Promise<void> {
    return this.noteOnVolunteer.run(place.volunteerId, value.volunteerNote, byUs(who));
  }
}

function byUs({ accountId }: SignedIn): { way: 'desk'; accountId: SignedIn['accountId'] } {
  return { way: 'desk', accountId };
}
