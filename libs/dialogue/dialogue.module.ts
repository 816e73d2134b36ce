import { AccountsModule } from '#accounts';
import { AlertsModule } from '#alerts';
import { CallsModule } from '#calls';
import { CaseworkModule } from '#casework';
import { GeographyModule } from '#geography';
import { IntakeModule } from '#intake';
import { MatchingModule } from '#matching';
import { MessagingModule } from '#messaging';
import { subjectOf } from '#platform';
import { TasksModule } from '#tasks';
import { VolunteersModule } from '#volunteers';
import { Module } from '@nestjs/common';
import { TextToReviewRow } from './db/text-to-review.entity.ts';
import { VisitTalkRow } from './db/visit-talk.entity.ts';
import { WishQuestionRow } from './db/wish-question.entity.ts';
import * as useCases from './use-cases.ts';

@Module(
  subjectOf({
    useCases,
    tables: [TextToReviewRow, VisitTalkRow, WishQuestionRow],
    uses: [
      GeographyModule,
      AccountsModule,
      MessagingModule,
      CallsModule,
      IntakeModule,
      AlertsModule,
      CaseworkModule,
      VolunteersModule,
      MatchingModule,
      TasksModule,
    ],
  }),
)
export class DialogueModule {}
