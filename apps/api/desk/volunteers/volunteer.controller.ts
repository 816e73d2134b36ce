import type { SignedIn } from '#accounts';
import { DomainError, type VolunteerId } from '#kernel';
import { MessagesWith, type MessageView } from '#messaging';
import { VolunteerContact, type VolunteerContactView } from '#volunteers';
import { Controller, Get, NotFoundException, Param, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { EntityNotFoundError } from 'typeorm';
import { Allow } from '../../http/sessions/allow.ts';
import { Who } from '../../http/sessions/who.ts';
import { messageItem } from '../cases/timeline-view.ts';
import { DeskPages } from '../desk-pages.ts';
import { readId } from '../read-id.ts';

/** A volunteer: who she is, her number, and all that was texted both ways. */
@Allow({ role: 'coordinator' })
@Controller('desk/volunteers/:volunteerId')
export class VolunteerController {
  constructor(
    private readonly pages: DeskPages,
    private readonly volunteerContact: VolunteerContact,
    private readonly messagesWith: MessagesWith,
  ) {}

  @Get()
  async read(
    @Param('volunteerId') id: string,
    @Who() who: SignedIn,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const contact = await this.contactOf(readId<'volunteer'>(id));
    await this.pages.send(reply, who, {
      template: 'volunteers/volunteer.njk',
      data: {
        ...{ name: contact.name, phone: contact.phone },
        happened: (await this.texts(contact)).map((message) => messageItem(message)),
      },
    });
  }

  private async texts({ phone, subjectId }: VolunteerContactView): Promise<MessageView[]> {
    return phone === undefined ? [] : this.messagesWith.run({ number: phone, subjectId });
  }

  private async contactOf(volunteerId: VolunteerId): Promise<VolunteerContactView> {
    try {
      return await this.volunteerContact.run(volunteerId);
    } catch (error) {
      const isErased = error instanceof DomainError && error.code === 'vault.erased';
      if (isErased || error instanceof EntityNotFoundError) {
        throw new NotFoundException();
      }
      throw error;
    }
  }
}
