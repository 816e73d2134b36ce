import { CaseworkModule } from '#casework';
import { GeographyModule } from '#geography';
import { subjectOf } from '#platform';
import { TasksModule } from '#tasks';
import { Module } from '@nestjs/common';
import { ElsewhereRow } from './db/elsewhere.entity.ts';
import { ReimbursementChoiceRow } from './db/reimbursement-choice.entity.ts';
import { ReimbursementRow } from './db/reimbursement.entity.ts';
import { VolunteerEventRow } from './db/volunteer-event.entity.ts';
import { VolunteerFormRow } from './db/volunteer-form.entity.ts';
import { VolunteerMatchRow } from './db/volunteer-match.entity.ts';
import { VolunteerScreeningRow } from './db/volunteer-screening.entity.ts';
import { VolunteerRow } from './db/volunteer.entity.ts';
import * as useCases from './use-cases.ts';

@Module(
  subjectOf({
    useCases,
    tables: [
      ...[
        VolunteerRow,
        VolunteerEventRow,
        VolunteerScreeningRow,
        VolunteerMatchRow,
        VolunteerFormRow,
      ],
      ...[ReimbursementRow, ReimbursementChoiceRow, ElsewhereRow],
    ],
    uses: [GeographyModule, TasksModule, CaseworkModule],
  }),
)
export class VolunteersModule {}
