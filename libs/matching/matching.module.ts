import { CaseworkModule } from '#casework';
import { GeographyModule } from '#geography';
import { MessagingModule } from '#messaging';
import { subjectOf } from '#platform';
import { TasksModule } from '#tasks';
import { VolunteersModule } from '#volunteers';
import { Module } from '@nestjs/common';
import { ExclusionRow } from './db/exclusion.entity.ts';
import { OfferRow } from './db/offer.entity.ts';
import { RequestChoiceRow } from './db/request-choice.entity.ts';
import { RequestRow } from './db/request.entity.ts';
import { SeatRow } from './db/seat.entity.ts';
import * as useCases from './use-cases.ts';

@Module(
  subjectOf({
    useCases,
    tables: [RequestRow, SeatRow, OfferRow, ExclusionRow, RequestChoiceRow],
    uses: [GeographyModule, MessagingModule, TasksModule, CaseworkModule, VolunteersModule],
  }),
)
export class MatchingModule {}
