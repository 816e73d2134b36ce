import { GeographyModule } from '#geography';
import { GatewaysModule, subjectOf } from '#platform';
import { Module } from '@nestjs/common';
import { PlanNights } from './app/plan-nights.ts';
import { MessageEntity } from './db/message.entity.ts';
import * as useCases from './use-cases.ts';

/** Texts and mails, in and out. */
@Module(
  subjectOf({
    useCases,
    tables: [MessageEntity],
    uses: [GeographyModule, GatewaysModule],
    also: [PlanNights],
  }),
)
export class MessagingModule {}
