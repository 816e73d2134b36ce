import { CallsModule } from '#calls';
import { CaseworkModule } from '#casework';
import { DialogueModule } from '#dialogue';
import { GeographyModule } from '#geography';
import { MatchingModule } from '#matching';
import { MessagingModule } from '#messaging';
import { subjectOf } from '#platform';
import { VolunteersModule } from '#volunteers';
import { Module } from '@nestjs/common';
import { LinkCodeRow } from './db/link-code.entity.ts';
import { VisitRow } from './db/visit.entity.ts';
import { PersonalLinkRow } from './db/personal-link.entity.ts';
import * as useCases from './use-cases.ts';

@Module(
  subjectOf({
    useCases,
    tables: [VisitRow, PersonalLinkRow, LinkCodeRow],
    uses: [
      GeographyModule,
      MessagingModule,
      CallsModule,
      CaseworkModule,
      VolunteersModule,
      MatchingModule,
      DialogueModule,
    ],
  }),
)
export class VisitsModule {}
