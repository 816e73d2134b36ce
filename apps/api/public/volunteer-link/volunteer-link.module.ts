import { DialogueModule } from '#dialogue';
import { VisitsModule } from '#visits';
import { VolunteersModule } from '#volunteers';
import { Module } from '@nestjs/common';
import { LinkPages } from './link-pages.ts';
import { OwnPageController } from './own-page.controller.ts';
import { OwnPage } from './own-page.ts';
import { VolunteerLinkController } from './volunteer-link.controller.ts';

/** The pages behind a volunteer's personal link. The renderer comes from the program. */
@Module({
  imports: [DialogueModule, VisitsModule, VolunteersModule],
  controllers: [VolunteerLinkController, OwnPageController],
  providers: [LinkPages, OwnPage],
})
export class VolunteerLinkModule {}
