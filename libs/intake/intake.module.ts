import { AccountsModule } from '#accounts';
import { CallsModule } from '#calls';
import { GeographyModule } from '#geography';
import { MessagingModule } from '#messaging';
import { subjectOf } from '#platform';
import { Module } from '@nestjs/common';
import { ConversationRow } from './db/conversation.entity.ts';
import { ReportAdditionRow } from './db/report-addition.entity.ts';
import { ReportRow } from './db/report.entity.ts';
import { TrustedReporterRow } from './db/trusted-reporter.entity.ts';
import * as useCases from './use-cases.ts';

@Module(
  subjectOf({
    useCases,
    tables: [ReportRow, ReportAdditionRow, ConversationRow, TrustedReporterRow],
    uses: [GeographyModule, AccountsModule, MessagingModule, CallsModule],
  }),
)
export class IntakeModule {}
