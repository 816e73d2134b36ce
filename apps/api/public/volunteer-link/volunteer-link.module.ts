import { VisitsModule } from '#visits';
import { Module } from '@nestjs/common';
import { LinkPages } from './link-pages.ts';
import { VolunteerLinkController } from './volunteer-link.controller.ts';

/** The pages behind a volunteer's personal link. The renderer comes from the program. */
@Module({
  imports: [VisitsModule],
  controllers: [VolunteerLinkController],
  providers: [LinkPages],
})
export class VolunteerLinkModule {}
