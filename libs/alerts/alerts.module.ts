import { AccountsModule } from '#accounts';
import { GeographyModule } from '#geography';
import { IntakeModule } from '#intake';
import { MessagingModule } from '#messaging';
import { subjectOf } from '#platform';
import { TasksModule } from '#tasks';
import { Module } from '@nestjs/common';
import { AlertRow } from './db/alert.entity.ts';
import { DangerToldRow } from './db/danger-told.entity.ts';
import { UnansweredRow } from './db/unanswered.entity.ts';
import * as useCases from './use-cases.ts';

/** Danger: who is told of it, until somebody took it, and what raised it. */
@Module(
  subjectOf({
    useCases,
    tables: [AlertRow, DangerToldRow, UnansweredRow],
    uses: [AccountsModule, GeographyModule, MessagingModule, IntakeModule, TasksModule],
  }),
)
export class AlertsModule {}
