import { GeographyModule } from '#geography';
import { subjectOf } from '#platform';
import { Module } from '@nestjs/common';
import { VolunteerRow } from './db/volunteer.entity.ts';
import * as useCases from './use-cases.ts';

@Module(
  subjectOf({
    useCases,
    tables: [VolunteerRow],
    uses: [GeographyModule],
  }),
)
export class VolunteersModule {}
