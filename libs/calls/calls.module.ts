import { AccountsModule } from '#accounts';
import { GeographyModule } from '#geography';
import { MessagingModule } from '#messaging';
import { GatewaysModule, subjectOf } from '#platform';
import { Module } from '@nestjs/common';
import { PlanCallNights } from './app/plan-call-nights.ts';
import { AutomaticCallEntity } from './db/automatic-call.entity.ts';
import { BlockedNumberEntity } from './db/blocked-number.entity.ts';
import { CallBackEntity } from './db/call-back.entity.ts';
import { CallbackTaskEntity } from './db/callback-task.entity.ts';
import { CallEntity } from './db/call.entity.ts';
import { RecordingEntity } from './db/recording.entity.ts';
import { UnrecognisedCallEntity } from './db/unrecognised-call.entity.ts';
import * as useCases from './use-cases.ts';

/** Calls to the hotline: what callers do in them, and what they say after the tone. */
@Module(
  subjectOf({
    useCases,
    tables: [
      CallEntity,
      RecordingEntity,
      CallbackTaskEntity,
      BlockedNumberEntity,
      UnrecognisedCallEntity,
      CallBackEntity,
      AutomaticCallEntity,
    ],
    uses: [GeographyModule, GatewaysModule, AccountsModule, MessagingModule],
    also: [PlanCallNights],
  }),
)
export class CallsModule {}
