import { AccountsModule } from '#accounts';
import { AlertsModule } from '#alerts';
import { CallsModule } from '#calls';
import { GeographyModule } from '#geography';
import { IntakeModule } from '#intake';
import { MessagingModule } from '#messaging';
import { subjectOf } from '#platform';
import { TasksModule } from '#tasks';
import { Module } from '@nestjs/common';
import { CaseEventRow } from './db/case-event.entity.ts';
import { CaseRow } from './db/case-file.entity.ts';
import * as useCases from './use-cases.ts';

@Module(
  subjectOf({
    useCases,
    tables: [CaseRow, CaseEventRow],
    uses: [
      GeographyModule,
      AccountsModule,
      MessagingModule,
      CallsModule,
      IntakeModule,
      TasksModule,
      AlertsModule,
    ],
  }),
)
export class CaseworkModule {}
